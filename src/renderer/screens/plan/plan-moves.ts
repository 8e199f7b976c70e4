import { type Checked, checkedOf, type PlanRow, showsFields, startsOpen } from '../../state/plan-rows.ts'

/** The lines that the checkbox of a row stands for. A conflict has none: it is decided, not left out. */
export function keysOf(row: PlanRow): string[] {
  const lines = row.kind === 'line' ? [row.line] : row.lines
  return row.side === 'conflict' ? [] : lines.map(({ key }) => key)
}

/** The checkbox of a row; null where it has none. */
export function checkOf(row: PlanRow, out: ReadonlySet<string>): Checked | null {
  if (row.side === 'conflict') return null
  return checkedOf(row.kind === 'line' ? [row.line] : row.lines, out)
}

/** Is what is under the row shown? null where there is nothing under it. */
export function isOpen(row: PlanRow, turned: ReadonlySet<string>): boolean | null {
  if (row.kind !== 'line') return !turned.has(row.key)
  if (!showsFields(row.line)) return null
  return startsOpen(row.line) !== turned.has(row.key)
}

const levels = { side: 1, place: 2, line: 3 } as const
export const levelOf = (row: PlanRow): number => levels[row.kind]

/** The index of the row above that this one is in, or its own where it is in none. */
export function parentOf(rows: readonly PlanRow[], index: number): number {
  const level = levelOf(rows[index]!)
  for (let above = index - 1; above >= 0; above -= 1) if (levelOf(rows[above]!) < level) return above
  return index
}

export function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}
