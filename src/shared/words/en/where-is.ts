export const whereIs = {
  whereIs: {
    title: 'Is this value mine?',
    open: 'Is this value mine?',
    intro:
      'Paste a value that turned up somewhere. It is compared with what this vault holds, and forgotten.',
    value: 'Value',
    ask: 'Look for it',
    asking: 'Looking…',
    none: 'It is not here',
    noneHelp: 'No secret of this vault is or was this value, and no login to a service.',
    found_one: 'It is yours: found in {{count, number}} place',
    found_other: 'It is yours: found in {{count, number}} places',
    foundHelp: 'If it leaked, replace it where it counts now.',
    now: 'Now',
    before: 'Earlier',
    stored: '{{label}}, stored {{at}}',
    login: 'Login to the service',
    more: 'There are more places than are listed.',
  },
} as const
