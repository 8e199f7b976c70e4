import { KeyRound, Plus, SearchX } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import { useStore } from 'zustand'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Empty } from '../../components/empty.tsx'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { barredOption, placeGroups } from '../../state/place-options.ts'
import { keyOf } from '../../state/place-ref.ts'
import { commonWords } from '../../words/common.ts'
import { stepWords } from '../../words/failure.ts'
import { listWords } from '../../words/list.ts'
import { CredentialList } from './credential-list.tsx'
import { ListHeader } from './list-header.tsx'
import { pullTargets } from './pull-targets.ts'
import { SearchBox } from './search-box.tsx'
import { useChosenPlace } from './use-chosen-place.ts'
import './list.css'

interface ListPaneProps {
  searchRef: RefObject<HTMLInputElement | null>
  onOpen: () => void
}

export function ListPane({ searchRef, onOpen }: ListPaneProps) {
  const { list } = useServices()
  const place = useChosenPlace()
  const key = useStore(list, (state) => keyOf(state.place))
  const focusList = useRef<(index?: number) => void>(() => {})
  return (
    <main className="pane list" aria-label={listWords.list(place.name)}>
      <ListHeader place={place} />
      <SearchBox key={key} inputRef={searchRef} placeName={place.name} onDown={() => focusList.current()} />
      <PlaceFailure />
      <ListBody
        placeName={place.name}
        focusRef={focusList}
        onOpen={onOpen}
        onClear={() => searchRef.current?.focus()}
      />
    </main>
  )
}

/** Why the chosen connection's last pull failed, with the way out beside it. */
function PlaceFailure() {
  const { dialog, list, places, providers, sync } = useServices()
  const { pull } = useActions()
  const chosen = useStore(list, (state) => state.place)
  const known = useStore(places, ({ value }) => value) ?? []
  const names = useStore(providers, ({ value }) => value)
  const connection = known.find(({ id }) => id === chosen.connectionId)
  const standing = useStore(sync, ({ of }) => (connection ? (of[connection.id] ?? connection.sync) : null))
  const failure = connection?.failure
  if (!failure || failure.kind === 'cancelled' || standing?.state === 'running') return null
  const { text, step } = explain(failure as never, (id) => names?.find((one) => one.id === id)?.name ?? id)
  const edit = () => dialog.getState().show({ kind: 'edit-connection', connectionId: connection.id })
  return (
    <div className="list-banner">
      <Banner
        tone="attention"
        action={
          (step === 'sign-in' || step === 'retry') && (
            <Button onPress={step === 'sign-in' ? edit : () => pull([connection.id])}>
              {stepWords[step]}
            </Button>
          )
        }
      >
        {text}
      </Banner>
    </div>
  )
}

interface ListBodyProps {
  placeName: string
  focusRef: RefObject<(index?: number) => void>
  onOpen: () => void
  onClear: () => void
}

function ListBody({ placeName, focusRef, onOpen, onClear }: ListBodyProps) {
  const { list, places, sync } = useServices()
  const { total, query, failure, rows, place } = useStore(list)
  const known = useStore(places, ({ value }) => value)
  const standing = useStore(sync, ({ of }) => of)
  if (failure && rows.size === 0) {
    const retry = <Button onPress={() => list.getState().again()}>{commonWords.retry}</Button>
    return (
      <Empty title={listWords.failed} action={retry}>
        {explain(failure).text}
      </Empty>
    )
  }
  if (total === 0 && query !== '') {
    const clear = () => {
      void list.getState().search('')
      onClear()
    }
    return (
      <Empty
        icon={<SearchX size={28} strokeWidth={1.5} />}
        title={listWords.noMatch(query)}
        action={<Button onPress={clear}>{listWords.clear}</Button>}
      >
        {listWords.noMatchHelp}
      </Empty>
    )
  }
  if (total === 0) {
    const pulling = pullTargets(known ?? [], place).some(({ id }) => standing[id]?.state === 'running')
    return pulling ? <Empty title={listWords.pullingFirst} /> : <EmptyPlace />
  }
  return (
    <>
      {failure && (
        <div className="list-banner">
          <Banner
            tone="error"
            live
            action={<Button onPress={() => list.getState().again()}>{commonWords.retry}</Button>}
          >
            {explain(failure).text}
          </Banner>
        </div>
      )}
      <CredentialList placeName={placeName} focusRef={focusRef} onOpen={onOpen} />
    </>
  )
}

/** A place with nothing in it: the first one can be created, or the remote's sentence says why not. */
function EmptyPlace() {
  const { dialog, list, places } = useServices()
  const chosen = useStore(list, ({ place }) => place)
  const groups = placeGroups(useStore(places, ({ value }) => value) ?? [])
  const barred = barredOption(groups, chosen)?.barred
  const create = (
    <Button icon={<Plus size={16} />} onPress={() => dialog.getState().show({ kind: 'new-credential' })}>
      {listWords.create}
    </Button>
  )
  return (
    <Empty
      icon={<KeyRound size={28} strokeWidth={1.5} />}
      title={listWords.emptyPlace}
      action={barred ? null : create}
    >
      {barred ?? listWords.emptyPlaceHelp}
    </Empty>
  )
}
