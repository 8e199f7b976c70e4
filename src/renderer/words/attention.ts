import type { AttentionReason, Finding } from '../../shared/attention.ts'
import { counted } from './count.ts'
import { ago, longDate } from './time.ts'

export const attentionWords = {
  title: 'Attention',
  all: (total: number) => counted(total, 'finding'),
  organization: 'Organization',
  everyOrganization: 'All organizations',
  reason: 'Reason',
  everyReason: (total: number) => `Everything (${total})`,
  reasonCount: (title: string, count: number) => `${title} (${count})`,
  reading: 'Looking through the vault…',
  failed: 'What needs attention could not be read',
  well: 'All is well',
  wellHelp: 'Every secret works, is at hand and is not due. Keystead tells you here when that changes.',
  wellHere: 'Nothing here',
  wellHereHelp: 'No finding fits this choice. Other places of the vault may have some.',
  showAll: 'Show everything',
  more: 'Show more',
  actOn: (action: string, name: string) => `${action} ${name}`,
  retried: (name: string) => `${name} is sent again`,
} as const

/** What findings of a reason are called, and what to do about one. */
export const findingWords: Record<AttentionReason, { title: string; action: string }> = {
  conflict: { title: 'In conflict', action: 'Decide…' },
  'push-failed': { title: 'Not taken by the service', action: 'Try again' },
  unhealthy: { title: 'Not working', action: 'Replace…' },
  expired: { title: 'Expired', action: 'Replace…' },
  expiring: { title: 'Expires soon', action: 'Replace…' },
  'rotation-due': { title: 'Rotation due', action: 'Rotate…' },
  'shared-secret': { title: 'Same secret in several places', action: 'Where used' },
  'secret-missing': { title: 'Secret not here', action: 'Store secret…' },
  unused: { title: 'Long unused', action: 'Delete…' },
  'never-used': { title: 'Never used', action: 'Delete…' },
  unattached: { title: 'Attached to nothing', action: 'Delete…' },
}

const sentences: { [K in AttentionReason]: (of: Extract<Finding, { reason: K }>, now: number) => string } = {
  conflict: () => 'It was changed here and at its service. Choose what counts.',
  'push-failed': ({ message, owedSince }) => `Waiting since ${longDate(owedSince)}: ${message}`,
  unhealthy: ({ message, health }) =>
    message ??
    (health === 'invalid' ? 'Its service does not accept it any more.' : 'Its service reports a problem.'),
  expired: ({ at }, now) => `It expired ${ago(at, now)}, on ${longDate(at)}.`,
  expiring: ({ at }, now) => `It expires ${ago(at, now)}, on ${longDate(at)}.`,
  'rotation-due': ({ days, dueAt, byPolicy }, now) =>
    `${byPolicy ? 'Its kind is' : 'It is'} to be replaced every ${counted(days, 'day')}; ${dueAt <= now ? 'that was' : 'that is'} due ${ago(dueAt, now)}.`,
  'shared-secret': ({ others }) =>
    `${counted(others, 'other credential')} ${others === 1 ? 'holds' : 'hold'} the same secret: if one leaks, all do.`,
  'secret-missing': () => 'Its service never shows the secret. Store it once, and it stays.',
  unused: ({ lastUsedAt }, now) => `It was last used ${ago(lastUsedAt, now)}. What nobody uses can go.`,
  'never-used': ({ createdAt }, now) =>
    createdAt === null
      ? 'It was never used. What nobody uses can go.'
      : `Made ${ago(createdAt, now)} and never used. What nobody uses can go.`,
  unattached: () => 'Nothing at its service is attached to it.',
}

/** Why a credential asks for attention, in a sentence. */
export const findingSentence = (finding: Finding, now: number): string =>
  (sentences[finding.reason] as (of: Finding, now: number) => string)(finding, now)
