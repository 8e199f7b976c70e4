// The package brings no types. Returns 0, or -1 for arguments that it does not take.
declare module 'bcrypt-pbkdf' {
  export function pbkdf(
    passphrase: Uint8Array,
    passphraseLength: number,
    salt: Uint8Array,
    saltLength: number,
    key: Uint8Array,
    keyLength: number,
    rounds: number,
  ): 0 | -1
}
