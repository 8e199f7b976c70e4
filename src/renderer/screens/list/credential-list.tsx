import { type RefObject, useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { Delayed } from '../../components/delayed.tsx'
import { useNow } from '../../components/now.ts'
import { VirtualList } from '../../components/virtual-list.tsx'
import { useServices } from '../../state/context.ts'
import { keyOf } from '../../state/place-ref.ts'
import { commonWords } from '../../words/common.ts'
import { listWords } from '../../words/list.ts'
import { CredentialRow, SkeletonRow } from './credential-row.tsx'

const rowHeight = 56

interface CredentialListProps {
  placeName: string
  focusRef: RefObject<(index?: number) => void>
  onOpen: () => void
}

export function CredentialList({ placeName, focusRef, onOpen }: CredentialListProps) {
  const { list, detail } = useServices()
  const { rows, total, query, place, sought } = useStore(list)
  const chosen = useStore(detail, (state) => state.id)
  const now = useNow(60_000)
  const [active, setActive] = useState(0)
  // The keyboard may be on a row that is still on its way: it is chosen when it arrives.
  const [awaited, setAwaited] = useState<number | null>(null)
  const question = `${keyOf(place)} ${query}`
  const selected = indexOf(rows, chosen)
  const soughtAt = indexOf(rows, sought)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new question moves the keyboard to the top
  useEffect(() => setActive(0), [question])
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

  if (total === null) {
    return (
      <div className="virtual" role="status" aria-label={commonWords.loading}>
        <Delayed>
          {Array.from({ length: 8 }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
            <SkeletonRow key={index} />
          ))}
        </Delayed>
      </div>
    )
  }
  return (
    <VirtualList
      label={listWords.list(placeName)}
      total={total}
      rowHeight={rowHeight}
      active={active}
      selected={selected}
      question={question}
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
            placeShown={!place.scopeId}
            trashSaid={!place.trashed}
          />
        )
      }}
      onActive={onActive}
      onOpen={onOpen}
      onRange={onRange}
    />
  )
}

function indexOf(rows: ReadonlyMap<number, { id: string }>, id: string | null): number | null {
  if (id === null) return null
  for (const [index, row] of rows) if (row.id === id) return index
  return null
}
