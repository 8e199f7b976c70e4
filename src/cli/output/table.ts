import { type Style, shown } from './style.ts'

export interface Column<Row> {
  readonly title: string
  readonly of: (row: Row) => string
  /** Gives way first where the terminal is too narrow. */
  readonly flexible?: boolean
}

const gap = '  '
const least = 8
const segments = new Intl.Segmenter()
const lengthOf = (text: string) => [...segments.segment(text)].length

function cut(text: string, width: number): string {
  const letters = [...segments.segment(text)].map(({ segment }) => segment)
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`
}

/** Rows below their titles. `width` is that of the terminal; null keeps everything whole. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  style: Style,
  width: number | null,
): string {
  const cells = rows.map((row) => columns.map(({ of }) => shown(of(row))))
  const widths = columns.map(({ title }, at) =>
    Math.max(lengthOf(title), ...cells.map((line) => lengthOf(line[at] ?? ''))),
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
  const head = style('bold', draw(columns.map(({ title }) => title)))
  return `${[head, ...cells.map(draw)].join('\n')}\n`
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
