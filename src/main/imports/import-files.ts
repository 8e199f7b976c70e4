import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import { readAws } from './aws/read-aws.ts'
import type { Keep } from './collect.ts'
import { commentedOut } from './commented-out.ts'
import { decodeText, replacement } from './decode-text.ts'
import { detect, unreadableReason } from './detect.ts'
import { importFailed } from './failed.ts'
import { formats } from './formats.ts'
import { type ImportFile, sizeOf, wholeOf } from './import-file.ts'
import type { FormatId, ImportedCredential, ImportResult, ImportWarning } from './imported.ts'
import { limits } from './limits.ts'
import type { ImportOptions } from './options.ts'
import { damagedFrom, textParts } from './text-parts.ts'

/** A file, and the format that a person chose for it where it was not told apart. */
export interface ChosenFile extends ImportFile {
  readonly format?: FormatId | undefined
}

/**
 * What files hold, one result for each in their order; the AWS files together are one.
 *
 * Nothing is run, and nothing outside these bytes is looked at. Fails with `import-failed` and the place,
 * with `import-locked` where a password is missing or wrong, and with `cancelled`. With `keep` each credential is
 * handed to it in the order of the files, with the place of its result, and the results hold none.
 */
export async function importFiles(
  files: readonly ChosenFile[],
  options: ImportOptions,
  keep?: (at: number, credential: ImportedCredential) => void,
): Promise<ImportResult[]> {
  const told = files.map((file) => ({ ...file, format: formatOf(file) }))
  const aws = told.filter(({ format }) => format === 'aws')
  const results: ImportResult[] = []
  let kept = 0
  const take = (read: ImportResult) => {
    const found = kept + read.credentials.length + read.skipped.length + read.warnings.length
    const result = found > 0 ? read : { ...read, warnings: [{ place: '', reason: nothingFound }] }
    for (const credential of keep ? result.credentials : []) keep?.(results.length, credential)
    results.push(keep ? { ...result, credentials: [] } : result)
    kept = 0
  }
  for (const file of told) {
    // Who wants to stop it must get a word in.
    await nextTurn()
    if (options.signal?.aborted) throw new AppError('cancelled', {}, 'Stopped. Nothing was changed.')
    const at = results.length
    const keepOne =
      keep &&
      ((credential: ImportedCredential) => {
        kept++
        keep(at, credential)
      })
    if (file.format !== 'aws') take(await guarded(file.format, () => readOne(file, options, keepOne)))
    else if (file === aws[0]) take(await guarded('aws', () => readTogether(aws)))
  }
  return results
}

/** Said so that nobody takes such a file for one that came in. */
const nothingFound = 'nothing was found in it that can be imported'

/** What one file holds. */
export async function importFile(file: ChosenFile, options: ImportOptions): Promise<ImportResult> {
  const [result] = await importFiles([file], options)
  return result as ImportResult
}

/** The format that was chosen or is told by the content. Throws `import-failed` with the reason for none. */
export function formatOf(file: ChosenFile): FormatId {
  if (sizeOf(file) > limits.fileBytes) {
    throw importFailed(
      file.format ?? 'unknown',
      '',
      `it is larger than ${limits.fileBytes / 1024 / 1024} MiB`,
    )
  }
  const format = file.format ?? detect(file)
  if (!format) throw importFailed('unknown', '', unreadableReason(file))
  return format
}

async function readOne(
  file: ImportFile & { format: FormatId },
  options: ImportOptions,
  keep?: Keep,
): Promise<ImportResult> {
  const reader = formats[file.format]
  if ('readBytes' in reader) return await reader.readBytes(wholeOf(file), options)
  if ('readParts' in reader) {
    const noticed: ImportWarning[] = []
    const warn = (warning: ImportWarning) => void noticed.push(warning)
    const parts = textParts(file, file.format, { signal: options.signal, warn })
    const read = await reader.readParts(parts, keep)
    return { ...read, warnings: [...noticed, ...read.warnings] }
  }
  const { text, warnings } = textOf(file)
  const result = await reader.read(text, file.name, options)
  return { ...result, warnings: [...warnings, ...result.warnings] }
}

function readTogether(files: readonly (ImportFile & { format: FormatId })[]): ImportResult {
  const texts = files.map((file) => ({ name: file.name, ...textOf(file) }))
  const result = readAws(texts)
  return { ...result, warnings: [...texts.flatMap(({ warnings }) => warnings), ...result.warnings] }
}

function textOf(file: ImportFile & { format: FormatId }): {
  text: string
  warnings: ImportResult['warnings']
} {
  const decoded = decodeText(wholeOf(file))
  if (!decoded) throw importFailed(file.format, '', 'it is not a text file')
  if (decoded.text.trim() === '') throw importFailed(file.format, '', 'it is empty')
  const comments = commentedOut(decoded.text, file.format)
  if (!decoded.damaged) return { text: decoded.text, warnings: comments }
  const line = decoded.text.slice(0, decoded.text.indexOf(replacement)).split('\n').length
  return { text: decoded.text, warnings: [{ place: `line ${line}`, reason: damagedFrom }, ...comments] }
}

/** Whatever goes wrong in a parser is the file's fault, and its own words may quote the file. */
async function guarded(
  format: FormatId,
  read: () => ImportResult | Promise<ImportResult>,
): Promise<ImportResult> {
  try {
    return await read()
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.kind === 'kdf-refused') {
      throw importFailed(format, 'header', 'its key derivation costs more than Keystead runs for a file')
    }
    if (thrown instanceof AppError) throw thrown
    const why = thrown instanceof RangeError ? 'it is nested or repeated too deep' : 'it is damaged'
    throw importFailed(format, '', why)
  }
}
