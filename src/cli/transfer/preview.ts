import type { ImportLine, ImportPreview } from '../../shared/import.ts'
import type { Context } from '../context.ts'
import { shown } from '../output/style.ts'
import type { Access } from '../vault/access.ts'

const pageSize = 200

/** The first lines of the last preview, as many as are asked for. */
export async function firstLines(call: Access['call'], id: string, most: number): Promise<ImportLine[]> {
  const lines: ImportLine[] = []
  for (;;) {
    const page = await call('imports.lines', { id, offset: lines.length, limit: pageSize })
    lines.push(...page.lines)
    if (page.lines.length === 0 || lines.length >= Math.min(page.total, most)) return lines
  }
}

/** Nobody reads more of them, and whoever wants all has `--json`. */
export const mostDrawn = 1000

/** «2 new, 1 changed»: what is none of is left out. */
export const countsLine = (counts: ImportPreview['counts']): string =>
  (['new', 'changed', 'identical', 'skipped'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}`)
    .join(', ') || 'nothing in it'

/** What an import would do, line by line, and in numbers. */
export function drawPreview(
  { table }: Context,
  lines: readonly ImportLine[],
  counts: ImportPreview['counts'],
): string {
  const about = ({ state, reason, fields, sameSecretAs, place }: ImportLine): string => {
    if (state === 'skipped') return `${reason ?? ''} (${place})`
    if (state === 'changed') return `changes ${fields.join(', ')}`
    return sameSecretAs.length > 0 ? `same secret as ${sameSecretAs.join(', ')}` : ''
  }
  const drawn = table(lines, [
    { title: 'WOULD BE', of: ({ state }) => state },
    { title: 'NAME', of: ({ name }) => name, flexible: true },
    { title: 'KIND', of: ({ kindLabel }) => kindLabel },
    { title: 'HINT', of: ({ hint }) => hint ?? '' },
    { title: 'ORGANIZATION', of: ({ organization }) => organization ?? '' },
    { title: 'ABOUT', of: about, flexible: true },
  ])
  const left = counts.new + counts.changed + counts.identical + counts.skipped - lines.length
  const more = left > 0 ? `… and ${left} more; --json lists all of them\n` : ''
  return `${lines.length > 0 ? `${drawn}${more}\n` : ''}${countsLine(counts)}\n`
}

/** What of the files is left behind or needs a look, one line each. */
export const warningLines = ({ warnings }: Pick<ImportPreview, 'warnings'>): string[] =>
  warnings.map(({ place, reason }) => shown(place === '' ? reason : `${place}: ${reason}`))
