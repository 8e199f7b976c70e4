import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { commandIn } from '../../../shared/keymap.ts'
import { useNow } from '../../components/now.ts'
import { VirtualList } from '../../components/virtual-list.tsx'
import { columnsOf } from '../../state/columns.ts'
import { useServices } from '../../state/context.ts'
import { headsOf } from '../../state/list-page.ts'
import { useCatalogues, useEstate } from '../../state/use-estate.ts'
import { listWords } from '../../words/list.ts'
import { ColumnHead } from './column-cells.tsx'
import { CredentialRow, SkeletonRow } from './credential-row.tsx'
import { groupHead } from './group-head.tsx'
import { listCommand } from './list-command.ts'
import { ListWait } from './list-wait.tsx'
import { placeWords } from './place-words.ts'
import type { ChosenPlace } from './use-chosen-place.ts'
import { useRowHeight } from './use-row-height.ts'
import { useTicks } from './use-ticks.ts'

interface CredentialListProps {
  place: ChosenPlace
  focusRef: RefObject<(index?: number) => void>
  onOpen: () => void
}

export function CredentialList({ place: shown, focusRef, onOpen }: CredentialListProps) {
  const rowHeight = useRowHeight()
  const services = useServices()
  const { list, detail } = services
  const { rows, total, place, sought, words, groups, groupOf, order, question, spotOf, left } = useStore(list)
  const chosen = useStore(detail, (state) => state.id)
  const catalogueOf = useCatalogues()
  const { places } = useEstate()
  const columns = useMemo(
    () => (shown.provider === null ? null : columnsOf(catalogueOf(shown.provider))),
    [shown.provider, catalogueOf],
  )
  const now = useNow(60_000)
  const [active, setActive] = useState(0)
  // The keyboard may be on a row that is still on its way: it is chosen when it arrives.
  const [awaited, setAwaited] = useState<number | null>(null)
  const { tick, has } = useTicks(active)
  const heads = useMemo(() => headsOf(groups, groupOf), [groups, groupOf])
  const headOf = useCallback(
    (index: number) => groupHead(heads.get(index), order.group),
    [heads, order.group],
  )
  const selected = indexOf(rows, chosen)
  const soughtAt = indexOf(rows, sought)

  // Another question leads the keyboard to where it was there.
  useEffect(() => setActive(spotOf(question).active), [question, spotOf])
  useEffect(() => left(question, { active }), [active, question, left])
  const topOf = useCallback((asked: string) => spotOf(asked).top, [spotOf])
  const onLeave = useCallback((asked: string, top: number) => left(asked, { top }), [left])
  // A pull may move the chosen row; the keyboard goes with it.
  useEffect(() => {
    if (selected !== null) setActive(selected)
  }, [selected])

  useEffect(() => {
    const row = awaited === null ? undefined : rows.get(awaited)
    if (!row) return
    setAwaited(null)
    void detail.getState().choose(row.id)
  }, [awaited, rows, detail])

  useEffect(() => {
    if (soughtAt === null) return
    list.getState().point(null)
    focusRef.current(soughtAt)
  }, [soughtAt, list, focusRef])

  const onRange = useCallback((first: number, last: number) => void list.getState().need(first, last), [list])
  function onActive(index: number) {
    setActive(index)
    setAwaited(index)
  }

  if (total === null) return <ListWait />
  const rowsOf = (
    <VirtualList
      key={rowHeight}
      label={listWords.list(shown.name)}
      total={total}
      rowHeight={rowHeight}
      active={active}
      selected={selected}
      question={question}
      topOf={topOf}
      onLeave={onLeave}
      isTicked={(index) => has(rows.get(index)?.id ?? '')}
      headOf={headOf}
      focusRef={(focus) => {
        focusRef.current = focus
      }}
      renderRow={(index) => {
        const row = rows.get(index)
        if (!row) return <SkeletonRow />
        return (
          <CredentialRow
            row={row}
            now={now}
            selected={index === selected}
            ticked={has(row.id)}
            place={placeWords(row, place, places)}
            columns={columns}
            trashSaid={!place.trashed}
            words={words}
          />
        )
      }}
      onActive={onActive}
      onRange={onRange}
      commandOf={(event) => commandIn(event, ['list'])}
      onCommand={(command) => {
        if (command === 'open') onOpen()
        else if (command === 'tick') void tick(active, 'toggle')
        else return listCommand(services, command)
        return true
      }}
      onTick={(index, how) => void tick(index, how)}
    />
  )
  if (columns === null) return rowsOf
  return (
    <div className="columns" data-columns={columns.length}>
      <ColumnHead columns={columns} />
      {rowsOf}
    </div>
  )
}

function indexOf(rows: ReadonlyMap<number, { id: string }>, id: string | null): number | null {
  if (id === null) return null
  for (const [index, row] of rows) if (row.id === id) return index
  return null
}
