import { archiveStart } from '../archive/layout.ts'
import { decodeText } from './decode-text.ts'
import { detectJson } from './detect-json.ts'
import { detectText } from './detect-text.ts'
import { type ImportFile, sizeOf, wholeOf } from './import-file.ts'
import type { FormatId } from './imported.ts'
import { zipNames } from './zip-names.ts'

/**
 * The format of a file: by its content first, and by its name where the content leaves it open.
 *
 * Null for a file that holds nothing to import; `unreadableReason` has the words for it.
 */
export function detect(file: ImportFile): FormatId | null {
  const { name, bytes } = file
  if (startsWith(bytes, kdbxMagic)) return 'kdbx'
  if (startsWith(bytes, zipMagic))
    return zipNames(wholeOf(file)).includes('export.data') ? '1password-1pux' : null
  if (startsWith(bytes, gzipMagic)) return null
  if (startsWith(bytes, [...Buffer.from(archiveStart)])) return 'keystead-archive'
  const decoded = decodeText(bytes)
  if (!decoded) return null
  const text = decoded.text.trimStart()
  if (text === '') return null
  if (/^(\{|\[\s*\{)/.test(text)) {
    const whole = file.onDisk ? (decodeText(wholeOf(file))?.text.trimStart() ?? '') : text
    const format = detectJson(whole, name)
    if (format) return format
  }
  return detectText(text, name)
}

/** Could a person say what a file is that `detect` knows nothing of? One that is no text is none of the text formats. */
export function mayBeNamed({ bytes }: ImportFile): boolean {
  if ([kdbMagic, zipMagic, gzipMagic].some((magic) => startsWith(bytes, magic))) return false
  return (decodeText(bytes)?.text.trim() ?? '') !== ''
}

/** Why a file that `detect` knows nothing of cannot be read, as half a sentence that says what to do. */
export function unreadableReason(file: ImportFile): string {
  const { bytes } = file
  if (sizeOf(file) === 0) return 'it is empty'
  if (startsWith(bytes, kdbMagic)) return 'it is a KeePass 1 database; open it in KeePass and save it as KDBX'
  if (startsWith(bytes, zipMagic)) return 'it is an archive; unpack it and import the files in it'
  if (startsWith(bytes, gzipMagic)) return 'it is compressed; unpack it first'
  const decoded = decodeText(bytes)
  if (!decoded) return 'it is not a text file, and no database that Keystead knows'
  if (decoded.text.trim() === '') return 'it is empty'
  return 'Keystead does not know what it holds; choose its format, or export it again in one of the known formats'
}

const kdbxMagic = [0x03, 0xd9, 0xa2, 0x9a, 0x67, 0xfb, 0x4b, 0xb5]
const kdbMagic = [0x03, 0xd9, 0xa2, 0x9a, 0x65, 0xfb, 0x4b, 0xb5]
const zipMagic = [0x50, 0x4b, 0x03, 0x04]
const gzipMagic = [0x1f, 0x8b]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)
