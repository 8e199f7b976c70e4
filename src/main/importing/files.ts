import fs from 'node:fs'
import path from 'node:path'
import { importBytes } from '../../shared/import.ts'
import type { ImportFormat } from '../../shared/import-format.ts'
import { importFailed } from '../imports/failed.ts'
import { explained } from '../vault/files.ts'

/** A file as a person gave it; where it lies, if that is known. */
export interface GivenFile {
  readonly name: string
  readonly path: string | null
  readonly bytes: Uint8Array
  /** What a person said that it is. */
  readonly format?: ImportFormat | undefined
}

/** Reads a file whole, and never writes to it. Throws `import-failed` for no file or one that is too large. */
export function readGiven(file: string): GivenFile {
  return explained(file, () => {
    const { size } = stat(file)
    if (size > importBytes) {
      throw importFailed('unknown', '', `it is larger than ${importBytes / 1024 / 1024} MiB`)
    }
    return { name: path.basename(file), path: file, bytes: fs.readFileSync(file) }
  })
}

function stat(file: string): fs.Stats {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (found?.isFile()) return found
  throw importFailed('unknown', '', found ? 'it is no file' : 'there is no such file any more')
}
