import fs from 'node:fs'
import path from 'node:path'
import { importBytes } from '../../shared/import.ts'
import type { ImportFormat } from '../../shared/import-format.ts'
import { importFailed } from '../imports/failed.ts'
import { headBytes, type ImportFile, type OnDisk, partBytes } from '../imports/import-file.ts'
import { explained } from '../vault/files.ts'

/** A file as a person gave it; where it lies, if that is known. */
export interface GivenFile extends ImportFile {
  readonly path: string | null
  /** What a person said that it is. */
  readonly format?: ImportFormat | undefined
}

/**
 * Opens a file for an import, and never writes to it. A large one is read when it is needed, part by part.
 *
 * Throws `import-failed` for no file or one that is too large.
 */
export function readGiven(file: string): GivenFile {
  return explained(file, () => {
    const { size } = stat(file)
    if (size > importBytes) throw tooLarge()
    const given = { name: path.basename(file), path: file }
    if (size <= headBytes) return { ...given, bytes: fs.readFileSync(file) }
    const onDisk: OnDisk = { size, parts: () => partsOf(file, partBytes) }
    const [head = new Uint8Array()] = partsOf(file, headBytes)
    return { ...given, bytes: head, onDisk }
  })
}

function* partsOf(file: string, length: number): Generator<Uint8Array> {
  const handle = explained(file, () => fs.openSync(file, 'r'))
  try {
    const part = Buffer.alloc(length)
    let read = 0
    for (;;) {
      const count = explained(file, () => fs.readSync(handle, part))
      if (count === 0) return
      read += count
      // It may have grown since it was looked at.
      if (read > importBytes) throw tooLarge()
      yield part.subarray(0, count)
    }
  } finally {
    fs.closeSync(handle)
  }
}

const tooLarge = () => importFailed('unknown', '', `it is larger than ${importBytes / 1024 / 1024} MiB`)

function stat(file: string): fs.Stats {
  const found = fs.statSync(file, { throwIfNoEntry: false })
  if (found?.isFile()) return found
  throw importFailed('unknown', '', found ? 'it is no file' : 'there is no such file any more')
}
