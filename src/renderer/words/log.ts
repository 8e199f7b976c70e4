import type { LogEvent, LogLine } from '../../shared/sync.ts'
import { wordsOf } from './words-of.ts'

export const logWords = wordsOf('log', 'log')

/** The names of events as a filter offers them. */
export const eventNames: Record<LogEvent, string> = wordsOf('log', 'eventNames')

const count = (count: number) => ({ count })
const counts = wordsOf('log', 'counts', {
  added: count,
  changed: count,
  gone: count,
  pushed: count,
  failed: count,
})
const lines = wordsOf('log', 'lines', {
  finished: (done: string) => ({ done }),
  stoppedAfter: (done: string) => ({ done }),
  'created-there': (label: string) => ({ label }),
  'changed-there': (label: string) => ({ label }),
  'deleted-there': (label: string) => ({ label }),
  'push-failed': (label: string) => ({ label }),
  trashed: (label: string) => ({ label }),
  doubt: (missing: number, of: number) => ({ missing, of }),
})

/** «3 added, 1 changed, 2 sent»; empty where nothing was. */
export const pulledWords = (given: LogLine['counts']): string =>
  (['added', 'changed', 'gone', 'pushed', 'failed'] as const)
    .flatMap((name) => ((given[name] ?? 0) > 0 ? [counts[name](given[name]!)] : []))
    .join(', ')

/** What a line says, as a sentence without its end. Names are shown beside it. */
export function lineWords({ event, counts: given, label }: LogLine): string {
  const done = pulledWords(given)
  if (event === 'run-finished') return done ? lines.finished(done) : lines.nothingNew
  if (event === 'run-failed') return lines.failed
  if (event === 'run-cancelled') return done ? lines.stoppedAfter(done) : lines.stopped
  if (event === 'doubt') return lines.doubt(given.missing ?? 0, given.of ?? 0)
  if (event === 'conflict' || event === 'settled' || event === 'not-listed') return lines[event]
  return lines[event](label)
}
