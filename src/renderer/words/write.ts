import { counted } from './count.ts'

export const createWords = {
  title: 'New credential',
  place: 'Place',
  placeHelp: 'It is sealed in this vault at once, and created there with the next sync.',
  hereHelp: 'It stays in this vault. No service is told.',
  organizationFirst: 'Name the organization to see what can be kept for it.',
  choosePlace: 'Choose a place',
  searchPlaces: 'Search places',
  noPlaces: 'No place matches.',
  notHere: (place: string, why: string) => `${place}: ${why}`,
  kind: 'Kind',
  searchKinds: 'Search kinds',
  noKinds: 'No kind matches.',
  placeFirst: 'Choose a place to see which kinds it takes.',
  noneHere: (provider: string) => `Keystead cannot create credentials in ${provider}.`,
  otherKind: 'Other kind',
  submit: 'Create',
  done: (name: string, place: string) => `${name} is in this vault, for ${place}.`,
  doneHere: (name: string, organization: string) => `${name} is in this vault, under ${organization}.`,
} as const

/** Added to what was done here: when its service hears of it. */
export const sentWords = {
  next: 'It is sent with the next sync.',
  readOnly: (label: string) => `${label} is only read until you allow more.`,
} as const

export const draftWords = {
  name: 'Name',
  nameMissing: 'Give it a name.',
  reasonMissing: 'Say why: the service asks for it.',
  reasonHelp: (provider: string) => `${provider} keeps it with the change.`,
} as const

export const editWords = {
  edit: 'Edit',
  editMenu: 'Edit…',
  more: (name: string) => `More for ${name}`,
  title: (name: string) => `Edit ${name}`,
  stored: 'Stored',
  blankKeeps: 'Leave empty to keep the stored one.',
  notHeld: 'Not in this vault',
  mayNeed: (provider: string) => `${provider} may need it for a change.`,
  takeAway: 'Take away',
  takeAwayLabel: (label: string) => `Take away ${label}`,
  keep: 'Keep',
  keepLabel: (label: string) => `Keep ${label}`,
  taken: 'Taken away when you save',
  submit: 'Save',
  done: (name: string) => `${name} is changed in this vault.`,
} as const

export const removeWords = {
  menu: 'Delete…',
  title: (name: string) => `Delete ${name}?`,
  where: (provider: string) =>
    `It goes to the trash now, and is deleted in ${provider} with the next sync, for everyone who uses it there:`,
  whereHere: 'It goes to the trash of this vault:',
  unmade: (provider: string) => `It goes to the trash. It was never made in ${provider}:`,
  local: (days: number) =>
    days === 0
      ? 'The trash keeps it, secrets included, until you delete it for good.'
      : `The trash keeps it, secrets included, for ${counted(days, 'day')}. Until then it can be restored.`,
  unused: (provider: string) => `Nothing uses it, as far as ${provider} tells.`,
  submit: 'Delete credential',
  done: (name: string) => `${name} is in the trash.`,
} as const
