import type { PullResult, SyncStatus } from '../../shared/connection.ts'
import type { WireError } from '../../shared/errors.ts'
import { agoShort, clockTime } from './time.ts'
import { wordsOf } from './words-of.ts'

export const placesWords = wordsOf(
  'places',
  'places',
  {
    more: (label: string) => ({ label }),
    syncedAgo: (at: number, now: number) => ({ ago: agoShort(at, now) }),
  },
  (own) => ({
    synced: (at: number, now: number) => (now - at < 60_000 ? own.syncedNow : own.syncedAgo(at, now)),
  }),
)

export type Standing = 'quiet' | 'running' | 'waiting' | 'sign-in' | 'gone' | 'offline' | 'failed'

interface Synced {
  sync: SyncStatus
  failure: WireError | null
  lastPull: PullResult | null
}

/** One word for where a connection stands, the most pressing first. */
export function standingOf({ sync, failure }: Pick<Synced, 'sync' | 'failure'>): Standing {
  if (sync.state === 'running') return 'running'
  if (sync.state === 'needs-sign-in') return 'sign-in'
  if (sync.state === 'gone') return 'gone'
  if (sync.state === 'waiting') return 'waiting'
  if (failure === null || failure.kind === 'cancelled') return 'quiet'
  if (failure.kind === 'remote-rejected') return 'sign-in'
  return failure.kind === 'offline' ? 'offline' : 'failed'
}

export type Running = Extract<SyncStatus, { state: 'running' }>

const texts = wordsOf('places', 'standing', {
  sent: (count: number) => ({ count }),
  readingOf: (at: number, total: number) => ({ at, total }),
  waiting: (until: number) => ({ time: clockTime(until) }),
  read: (count: number) => ({ count }),
  applied: (count: number) => ({ count }),
  editsSent: (count: number) => ({ count }),
  nextMinutes: (minutes: number) => ({ minutes }),
  nextSeconds: (seconds: number) => ({ seconds }),
})

/** «Reading 2 of 5»: the place that is being read, not those that were. */
export function runningWords({ phase, done, total, pushed }: Running): string {
  if (phase === 'push') return pushed === 0 ? texts.sending : texts.sent(pushed)
  return total === 0 ? texts.looking : texts.readingOf(Math.min(done + 1, total), total)
}

export function standingWords(connection: Synced, now: number): string {
  const { sync, lastPull } = connection
  if (sync.state === 'running') return runningWords(sync)
  if (sync.state === 'waiting') return texts.waiting(sync.until)
  const standing = standingOf(connection)
  if (standing === 'sign-in' || standing === 'gone' || standing === 'offline' || standing === 'failed')
    return texts[standing]
  return lastPull ? placesWords.synced(lastPull.at, now) : placesWords.neverSynced
}

/** What a run has done so far, without what it has not: «1,231 read · 31 new or changed · 2 sent». */
export function progressWords({ fetched, applied, pushed }: Running): string {
  const parts = [
    texts.read(fetched),
    applied > 0 && texts.applied(applied),
    pushed > 0 && texts.editsSent(pushed),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** «Next try in 4 min», «Next try in 35 s». */
export function countdownWords(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000))
  return seconds > 90 ? texts.nextMinutes(Math.round(seconds / 60)) : texts.nextSeconds(seconds)
}
