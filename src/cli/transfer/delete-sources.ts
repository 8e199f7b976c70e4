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

/** Deletes files, and says which. One that cannot be deleted stays and is told. */
export function deleteSources({ terminal, note }: Context, files: readonly string[]): string[] {
  if (files.length === 0) note('no file was deleted: not all that they hold is in the vault')
  return files.filter((file) => {
    try {
      fs.unlinkSync(path.resolve(terminal.cwd, file))
      note(`deleted ${file}`)
      return true
    } catch (error) {
      note(`${file} was not deleted (${(error as { code?: string }).code ?? 'unknown'})`)
      return false
    }
  })
}
