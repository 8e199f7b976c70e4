import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import { encodingOf, replacement } from './decode-text.ts'
import { importFailed } from './failed.ts'
import { type ImportFile, partsOf } from './import-file.ts'
import type { FormatId, ImportWarning } from './imported.ts'

/**
 * A file's text part by part, each after a turn of whatever else is to be done. What `textOf` says of bytes that are
 * no text is said by `warn`. Fails with `import-failed` for what is no text, and with `cancelled`.
 */
export async function* textParts(
  file: ImportFile,
  format: FormatId,
  { signal, warn }: { signal?: AbortSignal | undefined; warn: (warning: ImportWarning) => void },
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(file.bytes))
  let line = 1
  let damaged = false
  let blank = true
  const told = (text: string): string => {
    if (text.includes('\0')) throw importFailed(format, '', 'it is not a text file')
    if (!damaged) {
      const at = text.indexOf(replacement)
      damaged = at >= 0
      line += linesIn(damaged ? text.slice(0, at) : text)
      if (damaged) warn({ place: `line ${line}`, reason: damagedFrom })
    }
    blank &&= text.trim() === ''
    return text
  }
  for (const part of partsOf(file)) {
    yield told(decoder.decode(part, { stream: true }))
    await nextTurn()
    if (signal?.aborted) throw new AppError('cancelled', {}, 'Stopped. Nothing was changed.')
  }
  yield told(decoder.decode())
  if (blank) throw importFailed(format, '', 'it is empty')
}

/** What is said of the first place where a file has bytes that are no text. */
export const damagedFrom =
  'from here on the file has bytes that are no text; values with such bytes are left out'

function linesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
