import { GitCompareArrows, LayoutGrid, Plus, RefreshCw, Square, Trash2 } from 'lucide-react'
import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import { keyFor } from '../../../shared/keymap.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { Name } from '../../components/name.tsx'
import { useNow } from '../../components/now.ts'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { shownQuery } from '../../state/list.ts'
import { emptyTrashWords } from '../../words/bulk.ts'
import { commonWords } from '../../words/common.ts'
import { conflictWords } from '../../words/conflict.ts'
import { keys } from '../../words/keys.ts'
import { listWords } from '../../words/list.ts'
import { organizationWords } from '../../words/organization.ts'
import { placesWords, runningWords } from '../../words/places.ts'
import { exact } from '../../words/time.ts'
import { ArrangeMenu } from './arrange-menu.tsx'
import { ConnectionMenu } from './connection-menu.tsx'
import { syncTargets } from './sync-targets.ts'
import type { ChosenPlace } from './use-chosen-place.ts'

export function ListHeader({ place, onOverview }: { place: ChosenPlace; onOverview: () => void }) {
  const { detail, dialog, list, places, sync } = useServices()
  const chosen = useStore(detail, ({ id }) => id)
  const { sync: start, stop } = useActions()
  const ref = useStore(list, (state) => state.place)
  const known = useStore(places, ({ value }) => value) ?? []
  const targets = syncTargets(known, ref)
  const busy = useStore(sync, ({ of }) =>
    targets.flatMap(({ id }) => (of[id]?.state === 'running' ? id : [])).join(),
  )
  const running = targets.filter(({ id }) => busy.split(',').includes(id))

  return (
    <header className="list-head">
      <div className="list-title">
        <h2>
          <Name>{place.name}</Name>
        </h2>
        <Subline place={place} targets={targets} running={running} />
      </div>
      {place.home && chosen !== null && (
        <IconButton label={organizationWords.overviewOf(place.name)} onPress={onOverview}>
          <LayoutGrid size={16} />
        </IconButton>
      )}
      {place.view === 'conflict' && place.count > 0 && (
        <Button
          icon={<GitCompareArrows size={14} />}
          onPress={() =>
            dialog.getState().show({ kind: 'resolve-all', connectionId: place.connectionId ?? null })
          }
        >
          {conflictWords.resolveAll}
        </Button>
      )}
      {place.view === 'trash' && place.count > 0 && (
        <Button icon={<Trash2 size={14} />} onPress={() => dialog.getState().show({ kind: 'empty-trash' })}>
          {emptyTrashWords.action}
        </Button>
      )}
      <ArrangeMenu />
      {place.view === null && (
        <IconButton
          label={listWords.create}
          hint={`${listWords.create} (${keys(keyFor('new-credential'))})`}
          onPress={() => dialog.getState().show({ kind: 'new-credential' })}
        >
          <Plus size={18} />
        </IconButton>
      )}
      {targets.length > 0 &&
        (place.view === null || place.view === 'owed') &&
        (running.length > 0 ? (
          <Button icon={<Square size={12} />} onPress={() => stop(running.map(({ id }) => id))}>
            {placesWords.stop}
          </Button>
        ) : (
          <Button icon={<RefreshCw size={14} />} onPress={() => start(targets.map(({ id }) => id))}>
            {placesWords.syncNow}
          </Button>
        ))}
      {place.view === null && targets.length === 1 && place.connectionId && (
        <ConnectionMenu connection={targets[0]!} />
      )}
    </header>
  )
}

interface SublineProps {
  place: ChosenPlace
  targets: readonly Place[]
  running: readonly Place[]
}

/** How many, and how fresh: of several connections the oldest sync speaks. */
function Subline({ place, targets, running }: SublineProps) {
  const { list, places, sync } = useServices()
  const loaded = useStore(places, ({ value }) => value !== null)
  const query = useStore(list, shownQuery)
  const total = useStore(list, (state) => state.total)
  const more = useStore(list, (state) => state.more)
  const status = useStore(sync, ({ of }) => (running[0] ? of[running[0].id] : undefined))
  const now = useNow(30_000)
  const count =
    query !== '' && total !== null
      ? listWords.matches(total, more)
      : loaded
        ? listWords.count(place.count)
        : `${commonWords.loading}…`
  const readOnly = place.connectionId !== undefined && place.view === null && targets[0]?.writes === false
  const pulls = targets.flatMap(({ lastPull }) => (lastPull ? [lastPull.at] : []))
  const oldest = pulls.length > 0 ? Math.min(...pulls) : null
  return (
    <p className="list-subline">
      <span data-testid="list-count">{count}</span>
      {status?.state === 'running' ? (
        <span className="name list-pulling">{runningWords(status)}</span>
      ) : (
        oldest !== null &&
        !readOnly &&
        place.view === null && (
          <span className="name" title={exact(oldest)}>
            {placesWords.synced(oldest, now)}
          </span>
        )
      )}
      {readOnly && (
        <span className="name" title={placesWords.readOnlyHelp}>
          {placesWords.readOnly}
        </span>
      )}
      {place.account && !readOnly && status?.state !== 'running' && <Name>{place.account}</Name>}
    </p>
  )
}
