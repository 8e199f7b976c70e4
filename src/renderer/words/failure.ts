import type { FailureDetail, FailureKind } from '../../shared/errors.ts'
import { clockTime, exact } from './time.ts'

type Words = {
  [K in FailureKind]: (detail: FailureDetail<K>, nameOf: (provider: string) => string) => string
}

const said = (words: string) => (words ? ` It said: “${words}”.` : '')

/** What happened, then what to do. No blame, no codes, no secrets. */
export const failureWords = {
  'vault-locked': () => 'The vault is locked. Unlock it to go on.',
  'wrong-passphrase': () =>
    'That passphrase does not open this vault. Check caps lock and the keyboard layout.',
  'wrong-recovery-key': () =>
    'That recovery key belongs to another vault. Look for the sheet with this vault’s name.',
  'keyring-lost': () =>
    'The keyring of this computer does not open this vault any more. Type the passphrase; then quick unlock can be turned on again.',
  'too-many-guesses': ({ retryAt }) =>
    `Too many wrong guesses. Wait until ${clockTime(retryAt)}, then try again: the right passphrase will work.`,
  'recovery-key-mistyped': () =>
    'The recovery key has a typing error. Compare it with the sheet, group by group.',
  'vault-not-found': ({ path }) =>
    `There is no vault at ${path} any more. Put it back, or choose another vault.`,
  'vault-exists': ({ path }) => `There is already something at ${path}. Choose another name or folder.`,
  'header-damaged': ({ path, reason }) =>
    `The header of this vault cannot be read (${reason}). Restore ${path} from a backup; nothing was changed.`,
  'kdf-refused': ({ parameter }) =>
    `This vault asks for a key derivation that Keystead does not trust (${parameter}). It may have been tampered with: restore it from a backup.`,
  'database-damaged': ({ path, reason }) =>
    `The data of this vault cannot be read (${reason}). Restore ${path} from a backup; nothing was changed.`,
  'vault-too-new': () => 'This vault was written by a newer version of Keystead. Update Keystead to open it.',
  'vault-in-use': ({ by, since }) =>
    `${by} has this vault open${since === null ? '' : ` since ${exact(since)}`}. Close it there, then try again.`,
  'vault-read-only': ({ path }) =>
    `${path} cannot be written to. Allow writing there, or open another vault.`,
  'disk-full': ({ path }) => `The disk that holds ${path} is full. Make room, then try again.`,
  'file-failed': ({ path, reason }) => `${path} could not be read or written: ${reason}. Try again.`,
  'not-found': ({ what }) => `This ${what} is not in the vault any more.`,
  'invalid-input': ({ issues }) =>
    issues[0]?.message ?? 'Something in the form is not valid. Check the marked fields.',
  'secret-not-held': () => 'The vault does not hold this secret yet. Store it first.',
  'secret-damaged': () =>
    'The sealed secret does not match the place it was found in, so it was not opened. Store it again from its source.',
  'too-many-reveals': ({ retryAt }) =>
    `Too many secrets were opened in a short time. Wait until ${clockTime(retryAt)}, then try again.`,
  'remote-rejected': ({ provider }, nameOf) =>
    `${nameOf(provider)} does not accept this token. Create a new one and paste it here.`,
  'remote-forbidden': ({ provider, said: words }, nameOf) =>
    `${nameOf(provider)} does not let this token read its credentials.${said(words)} Use a token with more rights.`,
  'remote-throttled': ({ provider, retryAt }, nameOf) =>
    `${nameOf(provider)} asks to slow down. Keystead goes on at ${clockTime(retryAt)}.`,
  'remote-refused': ({ provider, said: words }, nameOf) =>
    `${nameOf(provider)} refused the request.${said(words)} Check the connection’s settings, then try again.`,
  'remote-failed': ({ provider }, nameOf) =>
    `${nameOf(provider)} has a problem of its own. Nothing was changed here; try again later.`,
  'remote-answer': ({ provider, at, reason }, nameOf) =>
    `${nameOf(provider)} did not answer as its API promises: ${at} ${reason}. Check the server’s address, then try again.`,
  offline: ({ provider, reason }, nameOf) =>
    `${nameOf(provider)} cannot be reached: ${reason}. Check the network and the server’s address, then try again.`,
  ambiguous: ({ what, name }) => `Several things are called “${name}”. Choose the ${what} you mean.`,
  'consent-refused': ({ program }) =>
    `${program} was not allowed that. Let it ask again if you want to allow it.`,
  cancelled: () => 'Stopped. What was read until then is kept.',
  'import-failed': ({ place, reason }) =>
    `This file cannot be imported: ${place ? `${place}: ` : ''}${reason}. Nothing was changed.`,
  'import-locked': ({ given }) =>
    given
      ? 'That password or key file does not open this file. Check both, then try again.'
      : 'This file is encrypted. Enter its password to go on.',
  internal: ({ id }) =>
    `Something went wrong inside Keystead. Nothing was changed. The log has it under ${id}.`,
} satisfies Words

export const stepWords = {
  retry: 'Try again',
  'sign-in': 'Edit connection',
  'other-vault': 'Other vault…',
  recovery: 'Use the recovery key',
  conflicts: 'Look at them',
} as const
