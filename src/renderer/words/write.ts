export const createWords = {
  title: 'New credential',
  place: 'Place',
  placeHelp: 'It is created there, and sealed in this vault.',
  choosePlace: 'Choose a place',
  searchPlaces: 'Search places',
  noPlaces: 'No place matches.',
  nowhere: 'None of your connections has a place yet. Pull first, or add a connection.',
  notHere: (place: string, why: string) => `${place}: ${why}`,
  kind: 'Kind',
  searchKinds: 'Search kinds',
  noKinds: 'No kind matches.',
  placeFirst: 'Choose a place to see which kinds it takes.',
  noneHere: (provider: string) => `Keystead cannot create credentials in ${provider}.`,
  otherKind: 'Other kind',
  submit: 'Create',
  working: 'Creating…',
  done: (name: string, place: string) => `${name} was created in ${place}.`,
} as const

export const draftWords = {
  name: 'Name',
  nameMissing: 'Give it a name.',
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
  submit: 'Save',
  working: 'Saving…',
  done: (name: string, provider: string) => `${name} was changed in ${provider}.`,
} as const

export const removeWords = {
  menu: 'Delete…',
  title: (name: string) => `Delete ${name}?`,
  where: (provider: string) => `It is deleted in ${provider}, for everyone who uses it there:`,
  local: 'Its secrets, tags and notes in this vault go too. This cannot be undone.',
  unused: (provider: string) => `Nothing uses it, as far as ${provider} tells.`,
  submit: 'Delete credential',
  working: 'Deleting…',
  done: (name: string, place: string) => `${name} was deleted in ${place}.`,
} as const
