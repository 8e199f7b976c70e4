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
  link: {
    title: 'Open this address?',
    help: 'It opens in your browser, which leaves Keystead. The address is the one you typed into this field.',
    open: 'Open',
    cancel: 'Cancel',
  },
} as const
