import { CircleAlert, Clock, CloudOff, KeyRound, type LucideIcon, Unplug } from 'lucide-react'
import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import { useNow } from '../../components/now.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { SyncCounts } from '../../components/sync-counts.tsx'
import { useServices } from '../../state/context.ts'
import { placesWords, type Standing, standingOf, standingWords } from '../../words/places.ts'
import { exact } from '../../words/time.ts'

const icons: Partial<Record<Standing, LucideIcon>> = {
  waiting: Clock,
  'sign-in': KeyRound,
  offline: CloudOff,
  gone: Unplug,
  failed: CircleAlert,
}

/** What one line has no room for: what is being read, or why it waits. */
function titleOf({ sync, lastPull }: Place): string | undefined {
  if (sync.state === 'running') return sync.label
  if (sync.state === 'waiting') return `${sync.reason} (${exact(sync.until)})`
  return lastPull ? exact(lastPull.at) : undefined
}

/** The second line of a connection: where its sync stands, and what is not sent. */
export function StandingLine({ place: known }: { place: Place }) {
  const { sync } = useServices()
  const heard = useStore(sync, ({ of }) => of[known.id])
  const place = { ...known, sync: heard ?? known.sync }
  const now = useNow(30_000)
  const standing = standingOf(place)
  const Icon = icons[standing]
  return (
    <span className={`standing standing-${standing}`} data-testid="standing" data-standing={standing}>
      {Icon && <Icon size={12} />}
      <span className="name standing-text" title={titleOf(place)}>
        {standingWords(place, now)}
      </span>
      <SyncCounts
        waiting={place.owed.pending}
        failed={place.owed.failed}
        held={place.owed.held}
        conflicts={place.owed.conflicts}
      />
      {place.sync.state === 'running' && (
        <ProgressBar label={placesWords.running} done={place.sync.done} total={place.sync.total} />
      )}
    </span>
  )
}
