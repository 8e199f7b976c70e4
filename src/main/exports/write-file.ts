import fs from 'node:fs'
import path from 'node:path'
import { invalidInputAt } from '../../shared/errors.ts'
import { explained, writeFileAtomically } from '../vault/files.ts'

/** What an export may be added to at most; such files are a few KiB. */
const mergedBytes = 8 * 1024 * 1024

/**
 * Throws `invalid-input` for a destination inside a vault: what is written there could pass for a part of it, and
 * plain text would lie beside what is sealed.
 */
export function assertOutside(file: string, vaultFolder: string): void {
  const parent = real(path.dirname(path.resolve(file)))
  const relative = path.relative(real(vaultFolder), parent)
  const inside = !(relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative))
  const another = parent.split(path.sep).some((part) => part.endsWith('.keystead'))
  if (!inside && !another) return
  throw invalidInputAt('path', 'This folder is a vault. Choose another one')
}

/** What stands at a destination; null for nothing. Throws `invalid-input` for no file, or one too large to add to. */
export function readExisting(file: string): Uint8Array | null {
  return explained(file, () => {
    const found = fs.statSync(file, { throwIfNoEntry: false })
    if (!found) return null
    if (!found.isFile()) throw invalidInputAt('path', 'There is something else in place of this file')
    if (found.size > mergedBytes)
      throw invalidInputAt('path', 'The file that is there is too large to add to')
    return fs.readFileSync(file)
  })
}

/** Puts a file there whole, or leaves what was there. A link stays one: what it leads to is replaced. */
export function writePrivately(file: string, bytes: Uint8Array): void {
  const target = explained(file, () => (fs.existsSync(file) ? fs.realpathSync(file) : file))
  writeFileAtomically(target, bytes)
}

const real = (folder: string): string =>
  fs.existsSync(folder) ? fs.realpathSync(folder) : path.resolve(folder)
