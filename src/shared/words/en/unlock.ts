export const unlock = {
  unlock: {
    title: 'Unlock {{name}}',
    passphrase: 'Passphrase',
    submit: 'Unlock',
    working: 'Opening…',
    forgot: 'Forgot the passphrase?',
    useRecovery: 'Use the recovery key',
    other: 'Other vault…',
    waiting: 'Wait {{seconds}} s',
    waitHelp:
      'Too many wrong guesses. The wait is never longer than a minute, and the right passphrase works after it.',
  },
  recover: {
    title: 'Open with the recovery key',
    intro:
      'Type the key from the printed sheet, then choose a new passphrase. The recovery key stays the same.',
    key: 'Recovery key',
    keyHelp: 'Upper or lower case; spaces and dashes do not matter.',
    next: 'New passphrase',
    repeat: 'Repeat the new passphrase',
    submit: 'Open and set the passphrase',
    working: 'Opening…',
    back: 'Back to the passphrase',
  },
} as const
