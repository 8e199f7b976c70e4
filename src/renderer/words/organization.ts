import type { Reason } from '../state/attention.ts'
import { counted, grouped } from './count.ts'

/** «Qovery, Seqera and Keycard». */
const named = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** What no service knows of. */
export const hereWords = {
  onlyHere: 'Only in this vault',
  here: 'Only here',
  thisVault: 'this vault',
  newOrganization: 'New organization…',
  newName: 'Name of the organization',
  newHelp: 'Only this vault will know it. Nothing is sent anywhere.',
  alone: 'Only this vault has it. No service knows of it, and nothing of it is sent.',
} as const

export const organizationWords = {
  section: 'Organizations',
  services: 'Services',
  manage: 'Organizations: add or tie',
  addHere: 'New organization in this vault…',
  tieMenu: 'Tie organizations together…',
  overview: 'Overview',
  overviewOf: (name: string) => `Overview of ${name}`,
  at: (names: readonly string[]) => named.format(names),
  holds: 'What it holds',
  credentials: (count: number) => counted(count, 'credential'),
  secretsHere: (held: number, of: number) =>
    held === of
      ? ['', 'Its secret is here', 'Both secrets here'][of] || `All ${grouped(of)} secrets here`
      : `${grouped(held)} of ${grouped(of)} secrets here`,
  noSecrets: 'None has a secret',
  nothingYet: 'Nothing yet',
  firstOf: (read: number) => `Of the first ${grouped(read)}`,
  show: (name: string) => `Show ${name}`,
  keepHere: 'Keep something here only',
  keepHereHelp: 'A credential that no service knows of',
  create: 'New credential',
  more: (name: string) => `More for ${name}`,
  partOf: 'Part of',
  attention: 'Needs attention',
  well: 'Nothing needs attention',
  wellHelp: 'As far as the services and this vault tell.',
  reading: 'Looking at its credentials…',
  failed: 'What it holds could not be read',
  all: (count: number) => `Show all ${grouped(count)}`,
  fewer: 'Show fewer',
  edit: 'Rename or change what is tied…',
  tieThis: 'Tie to other organizations…',
  untie: 'Untie',
  untied: (name: string) => `${name} is no longer tied together. Nothing was deleted.`,
  rename: 'Rename…',
  remove: 'Remove organization',
  removeBarred: 'It still holds credentials, or its trash does. Delete them for good first.',
  removed: (name: string) => `${name} was removed.`,
} as const

/** Why some credentials need a person, in a sentence, and what to do. */
export const reasonWords: Record<Reason, { title: (count: number) => string; help: string }> = {
  conflict: {
    title: (count) => `${counted(count, 'edit')} in conflict`,
    help: 'Changed here and at the service. Choose what counts.',
  },
  failed: {
    title: (count) => `${counted(count, 'edit')} not taken`,
    help: 'The service refused the change. Open it to see why.',
  },
  invalid: {
    title: (count) => (count === 1 ? '1 does not work' : `${grouped(count)} do not work`),
    help: 'No longer accepted by the service: time to replace.',
  },
  expired: {
    title: (count) => (count === 1 ? '1 has expired' : `${grouped(count)} have expired`),
    help: 'The date is past: replace, or move the date.',
  },
  missing: {
    title: (count) => `${counted(count, 'secret')} not here`,
    help: 'The service never shows it. Store it once, and it stays.',
  },
  expiring: {
    title: (count) => (count === 1 ? '1 expires soon' : `${grouped(count)} expire soon`),
    help: 'Within 30 days: replace in time.',
  },
  partial: {
    title: (count) => `${counted(count, 'secret')} incomplete`,
    help: 'One half is here. Store the other one too.',
  },
  warn: {
    title: (count) => (count === 1 ? '1 needs a look' : `${grouped(count)} need a look`),
    help: 'The service has something to say.',
  },
  gone: {
    title: (count) => `${grouped(count)} absent from ${count === 1 ? 'its' : 'their'} service`,
    help: 'Deleted there, or no longer seen with this login.',
  },
}

export const tieWords = {
  title: 'Tie organizations together',
  editTitle: (name: string) => `Edit ${name}`,
  intro:
    'The same customer at several services becomes one organization here. Nothing changes at the services.',
  name: 'Name',
  nameMissing: 'Give it a name.',
  members: 'Belongs to it',
  find: 'Find an organization',
  none: 'No organization matches.',
  nothing: 'There is no organization yet. Connect a service, or add one to this vault.',
  tiedTo: (name: string) => `now in ${name}`,
  chosen: (count: number) => `${grouped(count)} chosen`,
  tooFew: 'Choose at least two, or untie it.',
  submit: 'Tie together',
  save: 'Save',
  working: 'Saving…',
  done: (name: string, count: number) => `${name}: ${counted(count, 'organization')} tied together.`,
} as const

export const suggestionWords = {
  region: 'Suggestion',
  sentence: (name: string, services: readonly string[]) => `${name} is at ${named.format(services)}.`,
  question: 'Tie together?',
  tie: 'Tie together',
  tieNamed: (name: string) => `Tie together: ${name}`,
  others: (count: number) => `${grouped(count)} more…`,
  title: 'Organizations with the same name',
  intro: 'Each of these names is known to several services. Tie together those that are one customer.',
  all: 'Tie all',
  notNow: 'Not now',
  done: 'Everything is tied together.',
} as const

export const localWords = {
  addTitle: 'New organization in this vault',
  renameTitle: (name: string) => `Rename ${name}`,
  add: 'Add',
  rename: 'Rename',
  working: 'Saving…',
  nameMissing: 'Give it a name.',
  added: (name: string) => `${name} was added to this vault.`,
} as const
