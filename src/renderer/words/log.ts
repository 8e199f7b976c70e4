import type { LogEvent, LogLine } from '../../shared/sync.ts'
import { grouped } from './count.ts'

export const logWords = {
  title: 'Sync log',
  connection: 'Connection',
  everyConnection: 'Every connection',
  event: 'What happened',
  everyEvent: 'Everything',
  search: 'Search names and messages',
  none: 'Nothing happened yet',
  noneHelp: 'Every sync leaves a line here.',
  noMatch: 'Nothing in the log matches',
  noMatchHelp: 'Choose another connection or event, or clear the search.',
  clear: 'Clear the filters',
  failed: 'The log could not be read',
  list: 'Log',
  older: 'Reading older lines…',
  start: 'The log starts here.',
} as const

/** The names of events as a filter offers them. */
export const eventNames: Record<LogEvent, string> = {
  'run-finished': 'Syncs that finished',
  'run-failed': 'Syncs that failed',
  'run-cancelled': 'Syncs that were stopped',
  'created-there': 'Created there',
  'changed-there': 'Changed there',
  'deleted-there': 'Deleted there',
  'push-failed': 'Edits not taken',
  conflict: 'Conflicts',
  trashed: 'Moved to the trash',
  doubt: 'Short lists',
  settled: 'Lost answers settled',
}

const countNames: readonly (readonly [string, (count: number) => string])[] = [
  ['added', (count) => `${grouped(count)} added`],
  ['changed', (count) => `${grouped(count)} changed`],
  ['gone', (count) => `${grouped(count)} gone there`],
  ['pushed', (count) => `${grouped(count)} sent`],
  ['failed', (count) => `${grouped(count)} not taken`],
]

const inWords = (counts: LogLine['counts']): string =>
  countNames.flatMap(([name, words]) => ((counts[name] ?? 0) > 0 ? [words(counts[name]!)] : [])).join(', ')

/** What a line says, as a sentence without its end. Names are shown beside it. */
export function lineWords({ event, counts, label }: LogLine): string {
  const done = inWords(counts)
  if (event === 'run-finished') return done ? `Synced: ${done}` : 'Synced: nothing new'
  if (event === 'run-failed') return 'The sync failed'
  if (event === 'run-cancelled') return done ? `Stopped: ${done} until then` : 'Stopped'
  if (event === 'created-there') return `Created in ${label}`
  if (event === 'changed-there') return `Changed in ${label}`
  if (event === 'deleted-there') return `Deleted in ${label}`
  if (event === 'push-failed') return `Not taken by ${label}`
  if (event === 'conflict') return 'Changed on both sides'
  if (event === 'trashed') return `Gone from ${label}, moved to the trash`
  if (event === 'settled') return 'The lost answer is settled'
  const { missing = 0, of = 0 } = counts
  return `The list lacks ${grouped(missing)} of ${grouped(of)}; nothing was concluded`
}
