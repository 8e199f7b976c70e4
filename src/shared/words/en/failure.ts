export const failure = {
  failure: {
    'vault-locked': 'The vault is locked. Unlock it to go on.',
    'wrong-passphrase': 'That passphrase does not open this vault. Check caps lock and the keyboard layout.',
    'wrong-recovery-key':
      'That recovery key belongs to another vault. Look for the sheet with this vault’s name.',
    'keyring-lost':
      'The keyring of this computer does not open this vault any more. Type the passphrase; then quick unlock can be turned on again.',
    'too-many-guesses':
      'Too many wrong guesses. Wait until {{time}}, then try again: the right passphrase will work.',
    'recovery-key-mistyped':
      'The recovery key has a typing error. Compare it with the sheet, group by group.',
    'vault-not-found': 'There is no vault at {{path}} any more. Put it back, or choose another vault.',
    'vault-exists': 'There is already something at {{path}}. Choose another name or folder.',
    'header-damaged':
      'The header of this vault cannot be read ({{reason}}). Restore {{path}} from a backup; nothing was changed.',
    'kdf-refused':
      'This vault asks for a key derivation that Keystead does not trust ({{parameter}}). It may have been tampered with: restore it from a backup.',
    'database-damaged':
      'The data of this vault cannot be read ({{reason}}). Restore {{path}} from a backup; nothing was changed.',
    'vault-too-new': 'This vault was written by a newer version of Keystead. Update Keystead to open it.',
    'vault-read-only': '{{path}} cannot be written to. Allow writing there, or open another vault.',
    'disk-full': 'The disk that holds {{path}} is full. Make room, then try again.',
    'file-failed': '{{path}} could not be read or written: {{reason}}. Try again.',
    'not-found': 'This {{what}} is not in the vault any more.',
    'secret-not-held': 'The vault does not hold this secret yet. Store it first.',
    'secret-damaged':
      'The sealed secret does not match the place it was found in, so it was not opened. Store it again from its source.',
    'too-many-reveals': 'Too many secrets were opened in a short time. Wait until {{time}}, then try again.',
    ambiguous: 'Several things are called “{{name}}”. Choose the {{what}} you mean.',
    'consent-refused': '{{program}} was not allowed that. Let it ask again if you want to allow it.',
    cancelled: 'Stopped. What was read until then is kept.',
    internal: 'Something went wrong inside Keystead. Nothing was changed. The log has it under {{id}}.',
    'vault-in-use': '{{by}} has this vault open. Close it there, then try again.',
    inUseSince: '{{by}} has this vault open since {{since}}. Close it there, then try again.',
    'invalid-input': 'Something in the form is not valid. Check the marked fields.',
    'remote-rejected': '{{name}} does not accept this token. Create a new one and paste it here.',
    'remote-forbidden':
      '{{name}} does not let this token read its credentials.{{said}} Use a token with more rights.',
    'remote-throttled': '{{name}} asks to slow down. Keystead goes on at {{time}}.',
    'remote-refused':
      '{{name}} refused the request.{{said}} Check the connection’s settings, then try again.',
    'remote-failed': '{{name}} has a problem of its own. Nothing was changed here; try again later.',
    'remote-answer':
      '{{name}} did not answer as its API promises: {{at}} {{reason}}. Check the server’s address, then try again.',
    offline:
      '{{name}} cannot be reached: {{reason}}. Check the network and the server’s address, then try again.',
    'import-failed': 'This file cannot be imported: {{reason}}. Nothing was changed.',
    importFailedAt: 'This file cannot be imported: {{place}}: {{reason}}. Nothing was changed.',
    'import-locked': 'This file is encrypted. Enter its password to go on.',
    importNotOpened: 'That password or key file does not open this file. Check both, then try again.',
    said: ' It said: “{{words}}”.',
  },
  step: {
    retry: 'Try again',
    'sign-in': 'Edit connection',
    'other-vault': 'Other vault…',
    recovery: 'Use the recovery key',
    conflicts: 'Decide…',
  },
} as const
