import { counted } from './count.ts'

export const connectionWords = {
  add: 'Add connection',
  chooseHelp: 'Where do the credentials live?',
  addTo: (provider: string) => `Connect ${provider}`,
  back: 'Other service',
  tokenHelp: 'Where to get the token',
  label: 'Name',
  labelHelp: 'How it appears in the left pane. Left empty, it is the name of the service.',
  connect: 'Connect',
  connecting: 'Checking the token…',
  edit: (label: string) => `Edit ${label}`,
  blankKeeps: 'Leave empty to keep the stored one.',
  stored: 'Stored',
  save: 'Save',
  saving: 'Checking…',
  noProviders: 'This build of Keystead knows no services.',
  remove: (label: string) => `Remove ${label}?`,
  removeHelp: (count: number) =>
    `This deletes ${counted(count, 'credential')} from the vault, with the secrets, tags and notes you stored for them.`,
  removeKeeps: (provider: string) => `Nothing changes in ${provider}. This cannot be undone.`,
  removeButton: 'Remove connection',
} as const
