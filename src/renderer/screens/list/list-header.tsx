import { Ellipsis, Pencil, Plus, RefreshCw, Square, Trash2 } from 'lucide-react'
import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { Menu } from '../../components/menu.tsx'
import { Name } from '../../components/name.tsx'
import { useNow } from '../../components/now.ts'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { keys } from '../../words/keys.ts'
import { listWords } from '../../words/list.ts'
import { placesWords } from '../../words/places.ts'
import { exact } from '../../words/time.ts'
import { pullTargets } from './pull-targets.ts'
import type { ChosenPlace } from './use-chosen-place.ts'

export function ListHeader({ place }: { place: ChosenPlace }) {
  const { dialog, list, places, sync } = useServices()
  const { pull, stop } = useActions()
  const ref = useStore(list, (state) => state.place)
  const known = useStore(places, ({ value }) => value) ?? []
  const standing = useStore(sync, ({ of }) => of)
  const targets = pullTargets(known, ref)
  const running = targets.filter(({ id }) => standing[id]?.state === 'running')

  return (
    <header className="list-head">
      <div className="list-title">
        <h2>
          <Name>{place.name}</Name>
        </h2>
        <Subline place={place} targets={targets} running={running} />
      </div>
      <IconButton
        label={listWords.create}
        hint={`${listWords.create} (${keys('Shift+N')})`}
        onPress={() => dialog.getState().show({ kind: 'new-credential' })}
      >
        <Plus size={18} />
      </IconButton>
      {targets.length > 0 &&
        (running.length > 0 ? (
          <Button icon={<Square size={12} />} onPress={() => stop(running.map(({ id }) => id))}>
            {placesWords.stop}
          </Button>
        ) : (
          <Button icon={<RefreshCw size={14} />} onPress={() => pull(targets.map(({ id }) => id))}>
            {placesWords.pullNow}
          </Button>
        ))}
      {place.connectionId && <ConnectionMenu connectionId={place.connectionId} label={place.name} />}
    </header>
  )
}

interface SublineProps {
  place: ChosenPlace
  targets: readonly Place[]
  running: readonly Place[]
}

/** How many, and how fresh: of several connections the oldest pull speaks. */
function Subline({ place, targets, running }: SublineProps) {
  const { list, sync } = useServices()
  const query = useStore(list, (state) => state.query)
  const total = useStore(list, (state) => state.total)
  const status = useStore(sync, ({ of }) => (running[0] ? of[running[0].id] : undefined))
  const now = useNow(30_000)
  const count = query !== '' && total !== null ? listWords.matches(total) : listWords.count(place.count)
  const pulls = targets.flatMap(({ lastPull }) => (lastPull ? [lastPull.at] : []))
  const oldest = pulls.length > 0 ? Math.min(...pulls) : null
  return (
    <p className="list-subline">
      <span data-testid="list-count">{count}</span>
      {status?.state === 'running' ? (
        <span className="name list-pulling">
          {placesWords.pulling} <bdi>{status.label}</bdi>
        </span>
      ) : (
        oldest !== null && (
          <span className="name" title={exact(oldest)}>
            {placesWords.pulled(oldest, now)}
          </span>
        )
      )}
      {place.account && status?.state !== 'running' && <Name>{place.account}</Name>}
    </p>
  )
}

function ConnectionMenu({ connectionId, label }: { connectionId: string; label: string }) {
  const { dialog } = useServices()
  const entries = [
    {
      id: 'edit',
      label: placesWords.edit,
      icon: <Pencil size={14} />,
      onAction: () => dialog.getState().show({ kind: 'edit-connection', connectionId }),
    },
    {
      id: 'remove',
      label: placesWords.remove,
      icon: <Trash2 size={14} />,
      danger: true,
      onAction: () => dialog.getState().show({ kind: 'remove-connection', connectionId }),
    },
  ]
  return (
    <Menu label={placesWords.more(label)} entries={entries}>
      <IconButton label={placesWords.more(label)}>
        <Ellipsis size={16} />
      </IconButton>
    </Menu>
  )
}
