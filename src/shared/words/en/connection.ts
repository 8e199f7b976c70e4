export const connection = {
  connection: {
    add: 'Add connection',
    chooseHelp: 'Where do the credentials live?',
    addTo: 'Connect {{provider}}',
    back: 'Other service',
    tokenHelp: 'Where to get the token',
    label: 'Name',
    labelHelp: 'How it appears in the left pane. Left empty, it is the name of the service.',
    connect: 'Connect',
    connecting: 'Checking the token…',
    edit: 'Edit {{label}}',
    blankKeeps: 'Leave empty to keep the stored one.',
    stored: 'Stored',
    save: 'Save',
    saving: 'Checking…',
    noProviders: 'This build of Keystead knows no services.',
    remove: 'Remove {{label}}?',
    removeHelp_one:
      'This deletes {{count, number}} credential from the vault, with the secrets, tags and notes you stored for them.',
    removeHelp_other:
      'This deletes {{count, number}} credentials from the vault, with the secrets, tags and notes you stored for them.',
    removeKeeps: 'Nothing changes in {{provider}}. This cannot be undone.',
    removeButton: 'Remove connection',
  },
} as const
