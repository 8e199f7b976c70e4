import { type Style, shown } from './style.ts'

export interface Column<Row> {
  readonly title: string
  readonly of: (row: Row) => string
  /** Gives way first where the terminal is too narrow. */
  readonly flexible?: boolean
}

const gap = '  '
const least = 8
// Made when a text needs it: to load its tables takes 20 ms.
let segmenter: Intl.Segmenter | null = null
function lettersOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter()
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
/** One letter each: most names are of nothing else, and to look for composed letters takes a hundred times as long. */
const plain = /^[ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u0391-\u03ce\u0400-\u0482\u4e00-\u9fff]*$/
const lengthOf = (text: string) => (plain.test(text) ? text.length : lettersOf(text).length)

function cut(text: string, width: number): string {
  if (text.length <= width) return text
  const letters = lettersOf(text)
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`
}

/** What a table shows of a row. */
export const cellsOf = <Row>(row: Row, columns: readonly Column<Row>[]): string[] =>
  columns.map(({ of }) => shown(of(row)))

/** Rows below their titles. `width` is that of the terminal; null keeps everything whole. */
export const table = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  style: Style,
  width: number | null,
): string =>
  [
    ...tableParts(
      rows.map((row) => cellsOf(row, columns)),
      columns,
      style,
      width,
    ),
  ].join('')

const linesOfPart = 1000

/** The same of rows that are cells already, in parts: a long table is never one text. */
export function* tableParts<Row>(
  cells: readonly (readonly string[])[],
  columns: readonly Column<Row>[],
  style: Style,
  width: number | null,
): Generator<string> {
  const widths = columns.map(({ title }, at) =>
    cells.reduce((most, line) => Math.max(most, lengthOf(line[at] ?? '')), lengthOf(title)),
  )
  shrink(widths, columns, width)
  const draw = (line: readonly string[]) =>
    line
      .map((text, at) => {
        const space = widths[at] ?? 0
        const fitting = cut(text, space)
        return fitting + ' '.repeat(space - lengthOf(fitting))
      })
      .join(gap)
      .trimEnd()
  yield `${style('bold', draw(columns.map(({ title }) => title)))}\n`
  for (let at = 0; at < cells.length; at += linesOfPart) {
    yield `${cells
      .slice(at, at + linesOfPart)
      .map(draw)
      .join('\n')}\n`
  }
}

function shrink<Row>(widths: number[], columns: readonly Column<Row>[], width: number | null): void {
  if (width === null) return
  let over = widths.reduce((sum, one) => sum + one, 0) + gap.length * (widths.length - 1) - width
  const givingWay = columns.flatMap(({ flexible }, at) => (flexible ? [at] : []))
  while (over > 0) {
    const widest = givingWay.reduce(
      (best, at) => ((widths[at] ?? 0) > (widths[best] ?? 0) ? at : best),
      givingWay[0] ?? -1,
    )
    if (widest < 0 || (widths[widest] ?? 0) <= least) return
    widths[widest] = (widths[widest] ?? 0) - 1
    over--
  }
}
