import { ArrowUp, CircleAlert, CirclePause, GitCompareArrows, type LucideIcon } from 'lucide-react'
import './sync-counts.css'

interface SyncCountsProps {
  waiting: number
  failed: number
  held: number
  conflicts: number
}

const kinds: readonly [keyof SyncCountsProps, LucideIcon][] = [
  ['waiting', ArrowUp],
  ['failed', CircleAlert],
  ['held', CirclePause],
  ['conflicts', GitCompareArrows],
]

/** What waits, failed, was left out or is in conflict, each by its own sign. For the eye: say the words beside it. */
export function SyncCounts(counts: SyncCountsProps) {
  const shown = kinds.filter(([name]) => counts[name] > 0)
  if (shown.length === 0) return null
  return (
    <span className="sync-counts" aria-hidden="true">
      {shown.map(([name, Icon]) => (
        <span key={name} className={`sync-count sync-count-${name}`}>
          <Icon size={11} strokeWidth={2.5} />
          {counts[name]}
        </span>
      ))}
    </span>
  )
}
