import type { FieldChange, PlanLine } from '../../shared/sync.ts'
import { counted, grouped } from './count.ts'

type Action = PlanLine['action']

export const planWords = {
  title: (label: string) => `Review changes: ${label}`,
  reading: (label: string) => `Reading ${label}…`,
  readingHelp: 'Every place is read completely, which may take a while. Nothing is changed on either side.',
  readAgain: 'Read again',
  failed: 'The changes could not be worked out',
  nothing: 'Nothing to do',
  nothingHelp: (label: string) => `This vault and ${label} agree.`,
  directions: {
    push: (label: string) => `To ${label}`,
    pull: () => 'To this vault',
    conflict: () => 'Changed on both sides',
  },
  directionHelp: {
    push: 'Edits made here, sent there.',
    pull: 'Changes made there, taken over here. What they replace goes to the history.',
    conflict: 'Neither side is touched until you decide. Yours keeps working.',
  },
  signs: { create: 'Create', change: 'Change', delete: 'Delete', conflict: 'Conflict' } satisfies Record<
    Action,
    string
  >,
  verbs: {
    create: 'to create',
    change: 'to change',
    delete: 'to delete',
    conflict: 'in conflict',
  } satisfies Record<Action, string>,
  secretChanged: 'changed',
  becomes: 'becomes',
  empty: 'empty',
  yes: 'yes',
  no: 'no',
  held: 'Left out before',
  decide: 'Decide…',
  decideLater: 'To decide after the sync',
  list: 'Changes',
  apply: (count: number) => `Apply ${counted(count, 'change')}`,
  allowAndApply: (count: number) => `Allow writing and apply ${counted(count, 'change')}`,
  allow: 'Allow writing',
  leaveAll: 'Leave everything out',
  sync: 'Sync now',
  allowHelp: (label: string) =>
    `This is the first time. From then on edits made here are sent to ${label} by themselves; its menu takes that back.`,
  readAt: 'Read',
  reread: 'Reading again…',
  doubts: 'Short lists',
} as const

const value = (given: FieldChange['before']): string => {
  if (given === null || given === '') return planWords.empty
  if (typeof given === 'boolean') return given ? planWords.yes : planWords.no
  return String(given)
}
export const valueWords = value

/** «2 to create, 1 to change» of some lines, leaving out what there is none of. */
export function tally(lines: readonly Pick<PlanLine, 'action'>[]): string {
  const count = (action: Action) => lines.filter((line) => line.action === action).length
  return (['create', 'change', 'delete', 'conflict'] as const)
    .flatMap((action) => (count(action) > 0 ? [`${grouped(count(action))} ${planWords.verbs[action]}`] : []))
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
    side('push').length > 0 && `In ${label}: ${tally(side('push'))}.`,
    side('pull').length > 0 && `In this vault: ${tally(side('pull'))}.`,
    conflicts > 0 && `${counted(conflicts, 'conflict waits', 'conflicts wait')} for you.`,
    left > 0 && `${counted(left, 'line is', 'lines are')} left out.`,
  ]
  return parts.filter(Boolean).join(' ') || planWords.nothing
}
