import { type CsvMapping, csvTarget, type ImportSource } from '../../shared/import.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'

/**
 * What the columns of a free table are: the guess, with what the person says otherwise as HEADER=TARGET.
 *
 * Undefined where no file is such a table and nothing was said. Throws for a column or target that there is not.
 */
export function mappingOf(
  sources: readonly ImportSource[],
  words: readonly string[],
  kind: string | undefined,
): CsvMapping | undefined {
  const table = sources.find(({ csv }) => csv)?.csv
  if (!table) {
    if (words.length === 0 && kind === undefined) return undefined
    throw new CliError(
      '--map and --kind are for a table whose columns are free, and none of these files is one',
      'name the format with --format csv to have it read as one',
      exitCodes.usage,
    )
  }
  const columns = [...table.guess.columns]
  for (const word of words) {
    const at = word.lastIndexOf('=')
    const header = word.slice(0, at)
    const column = table.headers.indexOf(header)
    if (at < 1 || column < 0) {
      const known = table.headers.map((name) => `"${name}"`).join(', ')
      throw new CliError(
        at < 1 ? '--map takes COLUMN=TARGET' : `there is no column "${header}"`,
        `there is ${known}`,
        exitCodes.usage,
      )
    }
    const target = csvTarget.safeParse(word.slice(at + 1))
    if (!target.success) {
      throw new CliError(
        `a column cannot become "${word.slice(at + 1)}"`,
        'it can be name, description, notes, tags, organization, totp, custom, hidden, ignore or field:NAME',
        exitCodes.usage,
      )
    }
    columns[column] = target.data
  }
  return { kind: kind ?? table.guess.kind, columns }
}
