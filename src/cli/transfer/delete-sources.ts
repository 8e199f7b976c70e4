import fs from 'node:fs'
import path from 'node:path'
import type { ImportPreview, ImportSource } from '../../shared/import.ts'
import type { Context } from '../context.ts'

/**
 * Files, as they were named, that anyone could read and that hold nothing which the vault has not: none of them where
 * something was skipped or left behind, for that would be lost.
 */
export function deletable(
  files: readonly string[],
  sources: readonly ImportSource[],
  { counts, warnings }: ImportPreview,
): string[] {
  if (counts.skipped > 0 || warnings.length > 0) return []
  return files.filter((_, at) => sources[at]?.plaintext)
}

/** Deletes files, and says which. One that cannot be deleted stays and is told, and so does a link. */
export function deleteSources({ terminal, note }: Context, files: readonly string[]): string[] {
  if (files.length === 0) note('no file was deleted: not all that they hold is in the vault')
  return files.filter((file) => {
    const place = path.resolve(terminal.cwd, file)
    try {
      if (!fs.lstatSync(place).isFile()) {
        note(`${file} is no ordinary file: neither it nor what it leads to was deleted`)
        return false
      }
      fs.unlinkSync(place)
      note(`deleted ${file}`)
      return true
    } catch (error) {
      note(`${file} was not deleted (${(error as { code?: string }).code ?? 'unknown'})`)
      return false
    }
  })
}
