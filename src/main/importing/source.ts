import type { ImportSource } from '../../shared/import.ts'
import { detect, mayBeNamed } from '../imports/detect.ts'
import { inspect } from '../imports/inspect.ts'
import type { GivenFile } from './files.ts'

/**
 * What a page may know of a file before it is read; `format` null for a text that a person has to name the format of.
 *
 * Throws `import-failed` with the reason for one that is nothing to import.
 */
export function sourceOf(file: GivenFile): ImportSource {
  const { name, path } = file
  if (file.format === undefined && detect(file) === null && mayBeNamed(file)) {
    return { name, path, format: null, label: '', needsPassword: 'nothing', plaintext: true, csv: null }
  }
  const { csv, ...inspected } = inspect(file)
  const plaintext = inspected.needsPassword === 'nothing'
  const guess = csv && { kind: csv.guess.kind, columns: [...csv.guess.columns] }
  return { name, path, ...inspected, plaintext, csv: csv && guess && { headers: [...csv.headers], guess } }
}
