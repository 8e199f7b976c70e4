/** What main itself says on the desktop, besides the menu bar: the tray, questions of the system, notifications. */
export const desktopWords = {
  tray: {
    tip: 'Keystead',
    show: 'Open Keystead',
    search: 'Quick search…',
    lock: 'Lock',
    quit: 'Quit',
  },
  dialog: { chooseAttachments: 'Attach files' },
  notification: {
    one: 'A credential needs attention',
    many: (count: number) => `${count} credentials need attention`,
    look: 'Open Keystead to see what to do.',
    reasons: {
      conflict: 'It was changed here and at its service. Choose which stays.',
      'push-failed': 'An edit could not be sent to its service.',
      unhealthy: 'Its service says that it does not work.',
      expired: 'It has expired.',
      expiring: 'It expires soon.',
      'rotation-due': 'Its secret is due to be replaced.',
      'shared-secret': 'Its secret is in several places.',
      'secret-missing': 'Its secret is not in the vault.',
      unused: 'It was not used for a long time.',
      'never-used': 'It was never used.',
      unattached: 'Nothing uses it.',
    },
  },
  link: {
    title: 'Open this address?',
    help: 'It opens in your browser, which leaves Keystead. The address is the one you typed into this field.',
    open: 'Open',
    cancel: 'Cancel',
  },
} as const
