import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import { Name } from '../../components/name.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useServices } from '../../state/context.ts'
import { planWords as words } from '../../words/plan.ts'

/** The remote is read. How far, where main tells it. */
export function Reading({ connection }: { connection: Place }) {
  const { sync } = useServices()
  const status = useStore(sync, ({ of }) => of[connection.id])
  const running = status?.state === 'running' ? status : null
  return (
    <div className="plan-reading" role="status">
      <p className="plan-reading-title">{words.reading(connection.label)}</p>
      <ProgressBar
        label={words.reading(connection.label)}
        done={running?.done ?? 0}
        total={running?.total ?? 0}
      />
      <p className="quiet">{words.readingHelp}</p>
      {running?.label && (
        <p className="plan-reading-place">
          <Name>{running.label}</Name>
        </p>
      )}
    </div>
  )
}
