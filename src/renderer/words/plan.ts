import type { FieldChange, PlanLine } from '../../shared/sync.ts'
import { wordsOf } from './words-of.ts'

type Action = PlanLine['action']

export const planWords = wordsOf('plan', 'plan', {
  title: (label: string) => ({ label }),
  reading: (label: string) => ({ label }),
  nothingHelp: (label: string) => ({ label }),
  directions: {
    push: (label: string) => ({ label }),
    pull: (_label: string) => ({}),
    conflict: (_label: string) => ({}),
  },
  apply: (count: number) => ({ count }),
  allowAndApply: (count: number) => ({ count }),
  allowHelp: (label: string) => ({ label }),
  atRemote: (label: string, what: string) => ({ label, what }),
  here: (what: string) => ({ what }),
  conflictsWait: (count: number) => ({ count }),
  leftOut: (count: number) => ({ count }),
})

const value = (given: FieldChange['before']): string => {
  if (given === null || given === '') return planWords.empty
  if (typeof given === 'boolean') return given ? planWords.yes : planWords.no
  return String(given)
}
export const valueWords = value

const tallied = wordsOf('plan', 'tally', {
  create: (count: number) => ({ count }),
  change: (count: number) => ({ count }),
  delete: (count: number) => ({ count }),
  conflict: (count: number) => ({ count }),
})

/** «2 to create, 1 to change» of some lines, leaving out what there is none of. */
export function tally(lines: readonly Pick<PlanLine, 'action'>[]): string {
  const count = (action: Action) => lines.filter((line) => line.action === action).length
  return (['create', 'change', 'delete', 'conflict'] as const)
    .flatMap((action) => (count(action) > 0 ? [tallied[action](count(action))] : []))
    .join(', ')
}

/** One sentence that says what would happen on each side. */
export function summaryWords(lines: readonly PlanLine[], out: ReadonlySet<string>, label: string): string {
  const open = lines.filter(({ action }) => action !== 'conflict')
  const going = open.filter(({ key }) => !out.has(key))
  const side = (direction: PlanLine['direction']) => going.filter((line) => line.direction === direction)
  const conflicts = lines.length - open.length
  const left = open.length - going.length
  const parts = [
    side('push').length > 0 && planWords.atRemote(label, tally(side('push'))),
    side('pull').length > 0 && planWords.here(tally(side('pull'))),
    conflicts > 0 && planWords.conflictsWait(conflicts),
    left > 0 && planWords.leftOut(left),
  ]
  return parts.filter(Boolean).join(' ') || planWords.nothing
}
