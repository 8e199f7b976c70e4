/** Every word that main itself says on the desktop: menus, the tray, dialogs of the system, notifications. */
export const desktopWords = {
  menu: {
    file: '&File',
    import: 'Import…',
    export: 'Export…',
    vault: '&Vault',
    lock: 'Lock',
    quit: 'Quit',
    view: '&View',
  },
  dialog: {
    chooseImports: 'Import credentials from files',
    chooseAttachments: 'Attach files',
    chooseExport: 'Where to write the file',
    createFolder: 'Where to keep the vault',
    openFolder: 'Open a vault (a folder named … .keystead)',
  },
  link: {
    title: 'Open this address?',
    help: 'It opens in your browser, which leaves Keystead. The address is the one you typed into this field.',
    open: 'Open',
    cancel: 'Cancel',
  },
} as const
