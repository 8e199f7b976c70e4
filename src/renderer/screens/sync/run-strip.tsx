import { Clock, X } from 'lucide-react'
import { memo } from 'react'
import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { Name } from '../../components/name.tsx'
import { useNow } from '../../components/now.ts'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { countdownWords, progressWords, type Running, runningWords } from '../../words/places.ts'
import { syncWords } from '../../words/sync.ts'
import { exact } from '../../words/time.ts'

/** What the chosen connections are doing now: how far they are, or when they try again. */
export function RunStrip({ connections }: { connections: readonly Place[] }) {
  const { sync } = useServices()
  const standing = useStore(sync, ({ of }) => of)
  const busy = connections.flatMap((place) => {
    const status = standing[place.id] ?? place.sync
    return status.state === 'running' || status.state === 'waiting' ? [{ place, status }] : []
  })
  if (busy.length === 0) return null
  return (
    <ul className="runs" aria-label={syncWords.runs}>
      {busy.map(({ place, status }) => (
        <li key={place.id} className="run">
          {status.state === 'running' ? (
            <RunningLine place={place} status={status} />
          ) : (
            <WaitingLine place={place} until={status.until} reason={status.reason} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** Apart from what counts up beside it: that is drawn anew some times in a second. */
const Stop = memo(function Stop({ id, label }: { id: string; label: string }) {
  const { stop } = useActions()
  return (
    <IconButton label={syncWords.cancel(label)} onPress={() => stop([id])}>
      <X size={14} />
    </IconButton>
  )
})

function RunningLine({ place, status }: { place: Place; status: Running }) {
  const { phase, done, total, label } = status
  return (
    <>
      <div className="run-line">
        <Name className="run-label">{place.label}</Name>
        <span className="run-what">
          <span className="run-phase">{runningWords(status)}</span>
          {label && <Name className="run-place">{label}</Name>}
        </span>
        <Stop id={place.id} label={place.label} />
      </div>
      <ProgressBar
        label={syncWords.progress(place.label)}
        done={phase === 'push' ? 0 : done}
        total={phase === 'push' ? 0 : total}
      />
      <p className="run-counts">{progressWords(status)}</p>
    </>
  )
}

function WaitingLine({ place, until, reason }: { place: Place; until: number; reason: string }) {
  const { sync } = useActions()
  const { providers } = useServices()
  const names = useStore(providers, ({ value }) => value)
  const now = useNow(1_000)
  const { failure } = place
  const why = failure
    ? explain(failure as never, (id) => names?.find((one) => one.id === id)?.name ?? id).text
    : reason
  return (
    <>
      <div className="run-line">
        <Clock size={14} className="run-clock" aria-hidden="true" />
        <Name className="run-label">{place.label}</Name>
        <span className="run-what">
          <span className="run-phase" title={exact(until)}>
            {countdownWords(until, now)}
          </span>
        </span>
        <Button tone="link" onPress={() => sync([place.id])}>
          {syncWords.tryNow}
        </Button>
      </div>
      <p className="run-counts">{why}</p>
    </>
  )
}
