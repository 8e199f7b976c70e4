import { importFailed } from '../failed.ts'

const format = 'kdbx'
/** The most rounds of AES-KDF that are run: some ten seconds of work. */
const maxRounds = 400_000_000

/**
 * Checks what a database says about itself before any work is done: its version, and that its AES key
 * derivation costs no more than a person would wait for. Argon2's costs are the business of who runs it.
 *
 * Throws `import-failed`. The layout is that of the KDBX 3.1 and 4 specifications.
 */
export function checkHeader(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12) throw importFailed(format, 'header', 'it ends too early')
  const major = view.getUint16(10, true)
  if (major < 3 || major > 4) {
    throw importFailed(format, 'header', `Keystead does not know version ${major} of the format`)
  }
  const wide = major === 4
  for (let at = 12; ; ) {
    const start = at + (wide ? 5 : 3)
    if (start > bytes.length) throw importFailed(format, 'header', 'it ends too early')
    const id = bytes[at]
    const size = wide ? view.getUint32(at + 1, true) : view.getUint16(at + 1, true)
    if (start + size > bytes.length) throw importFailed(format, 'header', 'it ends too early')
    if (id === 0) return
    if (id === 6 && size === 8) checkRounds(view.getBigUint64(start, true))
    if (id === 11) {
      const rounds = roundsOf(new DataView(view.buffer, view.byteOffset + start, size))
      if (rounds !== null) checkRounds(rounds)
    }
    at = start + size
  }
}

function checkRounds(rounds: bigint): void {
  if (rounds <= BigInt(maxRounds)) return
  throw importFailed(
    format,
    'header',
    'its key derivation would take too long; lower its rounds in KeePass and save it again',
  )
}

/** The entry `R` of a variant dictionary: rounds of AES-KDF; null where it has none. */
function roundsOf(dictionary: DataView): bigint | null {
  try {
    for (let at = 2; dictionary.getUint8(at) !== 0; ) {
      const type = dictionary.getUint8(at)
      const keySize = dictionary.getUint32(at + 1, true)
      const value = at + 5 + keySize
      const size = dictionary.getUint32(value, true)
      const isR = keySize === 1 && dictionary.getUint8(at + 5) === 0x52
      if (isR && type === 0x05) return dictionary.getBigUint64(value + 4, true)
      if (isR && type === 0x04) return BigInt(dictionary.getUint32(value + 4, true))
      at = value + 4 + size
    }
  } catch {
    throw importFailed(format, 'header', 'its key derivation settings are damaged')
  }
  return null
}
