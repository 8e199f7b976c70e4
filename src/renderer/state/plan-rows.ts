import type { PlanLine } from '../../shared/sync.ts'
import { pathOf } from './place-ref.ts'

export type PlanSide = PlanLine['direction'] | 'conflict'

/** A row of the plan as it is drawn: a side, a place on it, or a line in that place. Lines are shared, never copied. */
export type PlanRow =
  | { kind: 'side'; key: string; side: PlanSide; lines: readonly PlanLine[] }
  | { kind: 'place'; key: string; side: PlanSide; name: string; lines: readonly PlanLine[] }
  | { kind: 'line'; key: string; side: PlanSide; line: PlanLine; position: number; of: number }

const sides: readonly PlanSide[] = ['conflict', 'push', 'pull']

export const sideOf = ({ direction, action }: PlanLine): PlanSide =>
  action === 'conflict' ? 'conflict' : direction

/** In conflict already; one that only this plan found is there to be decided once a sync has taken it in. */
export const isDecidable = ({ action, direction, credentialId }: PlanLine): boolean =>
  action === 'conflict' && direction === 'push' && credentialId !== null

/** Conflicts are told by their fields’ names: which value goes is not decided yet. */
export const showsFields = ({ action, fields, failure }: PlanLine): boolean =>
  failure !== null || (action !== 'conflict' && fields.length > 0)

/** What a person sees at first: what changes, from what to what. Of a long list of new things the names are enough. */
export const startsOpen = ({ action, failure, fields }: PlanLine): boolean =>
  failure !== null || (action === 'change' && fields.length > 0)

/** Sides, the places on each in the order they come, and the lines of places that are not closed. */
export function planRows(lines: readonly PlanLine[], closed: ReadonlySet<string>): PlanRow[] {
  const rows: PlanRow[] = []
  for (const side of sides) {
    const mine = lines.filter((line) => sideOf(line) === side)
    if (mine.length === 0) continue
    rows.push({ kind: 'side', key: side, side, lines: mine })
    if (closed.has(side)) continue
    const places = new Map<string, PlanLine[]>()
    for (const line of mine) {
      const name = pathOf(line.organization, line.scope)
      const known = places.get(name)
      if (known) known.push(line)
      else places.set(name, [line])
    }
    for (const [name, inside] of places) {
      const key = `${side}/${name}`
      rows.push({ kind: 'place', key, side, name, lines: inside })
      if (closed.has(key)) continue
      inside.forEach((line, index) => {
        rows.push({
          kind: 'line',
          key: `${key}/${line.key}`,
          side,
          line,
          position: index + 1,
          of: inside.length,
        })
      })
    }
  }
  return rows
}

export type Checked = 'all' | 'none' | 'some'

/** How many of these go: a group’s checkbox. */
export function checkedOf(lines: readonly PlanLine[], out: ReadonlySet<string>): Checked {
  const left = lines.filter(({ key }) => out.has(key)).length
  return left === 0 ? 'all' : left === lines.length ? 'none' : 'some'
}
