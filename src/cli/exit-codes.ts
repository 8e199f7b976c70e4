/** What the shell is told. `run` ends with the code of its command, and 128 + n where signal n ended that. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  locked: 3,
  notFound: 4,
  inUse: 5,
  remote: 6,
  refused: 7,
  /** As a shell does: the command of `run` cannot be started, or is not there. */
  notStarted: 126,
  noCommand: 127,
  /** As a shell does after Ctrl-C. */
  cancelled: 130,
} as const

export const exitMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'it was done',
  failed: 'it failed for a reason that the message tells',
  usage: 'the words of the command line are wrong, or a value is not valid',
  locked: 'the vault is locked and could not be unlocked: no passphrase, or a wrong one',
  notFound: 'the vault, the credential, the field or the service is not there, or the name fits several',
  inUse: 'another program has the vault open and cannot be asked',
  remote: 'a service refused, failed or could not be reached',
  refused: 'the person did not allow it',
  notStarted: 'the command of `run` could not be started',
  noCommand: 'the command of `run` is not there',
  cancelled: 'the person cancelled it at a question',
}
