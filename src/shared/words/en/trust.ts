export const trust = {
  trust: {
    title: 'Trust',
    activity: 'Activity…',
    backups: 'Backups…',
    licences: 'Licences…',
    licencesTitle: 'Licences',
    licencesIntro: 'Keystead is MIT-licensed and made with the work of others:',
    noLicences: 'The list is made when the app is built.',
    checkRecovery: 'Check recovery key…',
  },
  quick: {
    toggle: 'Quick unlock with {{keyring}}',
    help: 'Opens this vault on this computer without the passphrase, as long as you are logged in. Anyone who uses your login could open it, too.',
    none: 'This computer has no keyring that Keystead would rely on, so quick unlock is not offered.',
    passphrase: 'Current passphrase',
    enable: 'Turn on',
    enabling: 'Turning it on…',
    enabled: 'Quick unlock is on',
    disabled: 'Quick unlock is off',
    open: 'Unlock with {{keyring}}',
  },
} as const
