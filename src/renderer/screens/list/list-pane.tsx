import { KeyRound, Plus, SearchX } from 'lucide-react'
import { type RefObject, useRef } from 'react'
import { useStore } from 'zustand'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useLate } from '../../components/delayed.tsx'
import { Empty } from '../../components/empty.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { shownQuery } from '../../state/list.ts'
import { barredOption, placeGroups } from '../../state/place-options.ts'
import { keyOf, viewOf } from '../../state/place-ref.ts'
import { isLocal, useEstate } from '../../state/use-estate.ts'
import { commonWords } from '../../words/common.ts'
import { listWords } from '../../words/list.ts'
import { BulkBar } from '../bulk/bulk-bar.tsx'
import { PlaceBanners } from '../sync/place-banners.tsx'
import { CredentialList } from './credential-list.tsx'
import { EmptyView } from './empty-view.tsx'
import { ListHeader } from './list-header.tsx'
import { ListWait } from './list-wait.tsx'
import { SearchBox } from './search-box.tsx'
import { syncTargets } from './sync-targets.ts'
import { type ChosenPlace, useChosenPlace } from './use-chosen-place.ts'
import './columns.css'
import './list.css'

interface ListPaneProps {
  searchRef: RefObject<HTMLInputElement | null>
  onOpen: () => void
}

export function ListPane({ searchRef, onOpen }: ListPaneProps) {
  const { list, detail, selection } = useServices()
  const place = useChosenPlace()
  const key = useStore(list, (state) => keyOf(state.place))
  const ticking = useStore(selection, ({ all, ids }) => all || ids.size > 0)
  const focusList = useRef<(index?: number) => void>(() => {})
  return (
    <main className={`pane list${ticking ? ' list-ticking' : ''}`} aria-label={listWords.list(place.name)}>
      <ListHeader
        place={place}
        onOverview={() => {
          void detail.getState().choose(null)
          onOpen()
        }}
      />
      <SearchBox key={key} inputRef={searchRef} placeName={place.name} onDown={() => focusList.current()} />
      <PlaceBanners />
      <ListBody
        place={place}
        focusRef={focusList}
        onOpen={onOpen}
        onClear={() => searchRef.current?.focus()}
      />
      <BulkBar />
    </main>
  )
}

interface ListBodyProps {
  place: ChosenPlace
  focusRef: RefObject<(index?: number) => void>
  onOpen: () => void
  onClear: () => void
}

function ListBody({ place: chosen, focusRef, onOpen, onClear }: ListBodyProps) {
  const { list, places, sync } = useServices()
  const total = useStore(list, (state) => state.total)
  const query = useStore(list, shownQuery)
  const failure = useStore(list, (state) => state.failure)
  const bare = useStore(list, ({ rows }) => rows.size === 0)
  const place = useStore(list, (state) => state.place)
  // Rows stay until others come, so that nothing blinks; those of another place do not stay for long.
  const late = useLate(useStore(list, ({ shown, place: now }) => shown !== null && shown !== keyOf(now)))
  const known = useStore(places, ({ value }) => value)
  const pulling = useStore(sync, ({ of }) =>
    syncTargets(known ?? [], place).some(({ id }) => of[id]?.state === 'running'),
  )
  if (late) return <ListWait late />
  if (failure && bare) {
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
  const view = viewOf(place)
  if (total === 0 && view !== null) return <EmptyView view={view} />
  if (total === 0) {
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
      <CredentialList place={chosen} focusRef={focusRef} onOpen={onOpen} />
    </>
  )
}

/** A place with nothing in it: the first one can be created, or the remote's sentence says why not. */
function EmptyPlace() {
  const { dialog, list } = useServices()
  const chosen = useStore(list, ({ place }) => place)
  const groups = placeGroups(useEstate())
  const barred = barredOption(groups, chosen)?.barred
  const here = groups.every(({ options }) => options.every(isLocal))
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
      {barred ?? (chosen.localId || here ? listWords.emptyHere : listWords.emptyPlaceHelp)}
    </Empty>
  )
}
