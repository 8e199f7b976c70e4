import type { PullResult, SyncStatus } from '../../shared/connection.ts'
import type { WireError } from '../../shared/errors.ts'
import { counted } from './count.ts'
import { agoShort, clockTime } from './time.ts'

export const placesWords = {
  tree: 'Connections',
  all: 'All credentials',
  add: 'Add connection',
  lock: 'Lock',
  settings: 'Settings',
  pullNow: 'Pull now',
  stop: 'Stop',
  edit: 'Edit connection…',
  remove: 'Remove connection…',
  more: (label: string) => `More for ${label}`,
  pulling: 'Pulling',
  neverPulled: 'Not pulled yet',
  pulled: (at: number, now: number) =>
    now - at < 60_000 ? 'Pulled just now' : `Pulled ${agoShort(at, now)} ago`,
} as const

export type Standing = 'quiet' | 'running' | 'waiting' | 'sign-in' | 'offline' | 'failed'

interface Synced {
  sync: SyncStatus
  failure: WireError | null
  lastPull: PullResult | null
}

/** One word for where a connection stands, the most pressing first. */
export function standingOf({ sync, failure }: Synced): Standing {
  if (sync.state === 'running') return 'running'
  if (sync.state === 'waiting') return 'waiting'
  if (failure === null || failure.kind === 'cancelled') return 'quiet'
  if (failure.kind === 'remote-rejected') return 'sign-in'
  return failure.kind === 'offline' ? 'offline' : 'failed'
}

export function standingWords(connection: Synced, now: number): string {
  const { sync, lastPull } = connection
  if (sync.state === 'running') {
    return sync.total === 0 ? 'Looking for places…' : `Pulling ${sync.done} of ${sync.total}`
  }
  if (sync.state === 'waiting') return `Waiting until ${clockTime(sync.until)}`
  const standing = standingOf(connection)
  if (standing === 'sign-in') return 'Needs sign-in'
  if (standing === 'offline') return 'Offline'
  if (standing === 'failed') return 'Last pull failed'
  return lastPull ? placesWords.pulled(lastPull.at, now) : placesWords.neverPulled
}

export const fetchedWords = (fetched: number) => `${counted(fetched, 'credential')} read`
