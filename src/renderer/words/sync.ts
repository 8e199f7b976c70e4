import type { Connection } from '../../shared/connection.ts'
import { clockTime } from './time.ts'
import { wordsOf } from './words-of.ts'

type Counts = Connection['owed']

const texts = wordsOf('sync', 'counts', {
  waiting: (count: number) => ({ count }),
  failed: (count: number) => ({ count }),
  held: (count: number) => ({ count }),
  conflicts: (count: number) => ({ count }),
})

/** Every count that is not zero, in words: «2 edits wait», «1 edit failed». */
export function countWords(counts: Counts): string[] {
  return [
    counts.pending > 0 && texts.waiting(counts.pending),
    counts.failed > 0 && texts.failed(counts.failed),
    counts.held > 0 && texts.held(counts.held),
    counts.conflicts > 0 && texts.conflicts(counts.conflicts),
  ].filter((words) => words !== false)
}

export const syncWords = wordsOf('sync', 'sync', {
  cancel: (label: string) => ({ label }),
  progress: (label: string) => ({ label }),
  waits: (label: string) => ({ label }),
  gone: (label: string) => ({ label }),
  goneHelp: (provider: string) => ({ provider }),
  started: (label: string) => ({ label }),
  startedAll: (count: number) => ({ count }),
  waitSaid: (label: string, until: number) => ({ label, until: clockTime(until) }),
  signInSaid: (label: string) => ({ label }),
  readOnlyText: (label: string) => ({ label }),
  readOnlyTitle: (count: number, label: string) => ({ count, label }),
  /** Deletions that wait, or are in conflict, beside the edits that are listed. */
  inTrash: (count: number) => ({ count }),
  doubtTitle: (scope: string, missing: string, of: string) => ({ scope, missing, of }),
  writingStopped: (label: string) => ({ label }),
})

/** A row’s state where it is not the quiet one: what the badge says, and what it means. */
export const rowSyncWords = wordsOf('sync', 'rowSync')

export const emptyViewWords = wordsOf('sync', 'emptyView')
