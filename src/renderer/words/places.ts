import type { PullResult, SyncStatus } from '../../shared/connection.ts'
import type { WireError } from '../../shared/errors.ts'
import { counted } from './count.ts'
import { agoShort, clockTime } from './time.ts'

export const placesWords = {
  tree: 'Connections',
  all: 'All credentials',
  owed: 'Unsent edits',
  failed: 'Failed edits',
  conflict: 'Conflicts',
  trash: 'Trash',
  add: 'Add connection',
  lock: 'Lock',
  settings: 'Settings',
  syncNow: 'Sync now',
  stop: 'Stop',
  review: 'Review changes…',
  log: 'Sync log…',
  stopWriting: 'Stop sending edits',
  edit: 'Edit connection…',
  remove: 'Remove connection…',
  more: (label: string) => `More for ${label}`,
  running: 'Syncing',
  neverSynced: 'Not synced yet',
  readOnly: 'Read only',
  readOnlyHelp: 'Edits stay in this vault until you allow them to be sent.',
  synced: (at: number, now: number) =>
    now - at < 60_000 ? 'Synced just now' : `Synced ${agoShort(at, now)} ago`,
} as const

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

/** «Reading 2 of 5»: the place that is being read, not those that were. */
export function runningWords({ phase, done, total, pushed }: Running): string {
  if (phase === 'push') return pushed === 0 ? 'Sending edits…' : `Sending edits, ${pushed} sent`
  return total === 0 ? 'Looking for places…' : `Reading ${Math.min(done + 1, total)} of ${total}`
}

export function standingWords(connection: Synced, now: number): string {
  const { sync, lastPull } = connection
  if (sync.state === 'running') return runningWords(sync)
  if (sync.state === 'waiting') return `Tries again at ${clockTime(sync.until)}`
  const standing = standingOf(connection)
  if (standing === 'sign-in') return 'Needs sign-in'
  if (standing === 'gone') return 'No longer there'
  if (standing === 'offline') return 'Offline'
  if (standing === 'failed') return 'Last sync failed'
  return lastPull ? placesWords.synced(lastPull.at, now) : placesWords.neverSynced
}

/** What a run has done so far, without what it has not: «1,231 read · 31 new or changed · 2 sent». */
export function progressWords({ fetched, applied, pushed }: Running): string {
  const parts = [
    `${counted(fetched, 'credential')} read`,
    applied > 0 && `${counted(applied, 'new or changed', 'new or changed')}`,
    pushed > 0 && `${counted(pushed, 'edit')} sent`,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** «Next try in 4 min», «Next try in 35 s». */
export function countdownWords(until: number, now: number): string {
  const seconds = Math.max(0, Math.ceil((until - now) / 1_000))
  return `Next try in ${seconds > 90 ? `${Math.round(seconds / 60)} min` : `${seconds} s`}`
}
