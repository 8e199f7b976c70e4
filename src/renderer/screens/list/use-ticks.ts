import { useCallback, useRef } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { isTicked } from '../../state/selection.ts'

/** Ticking rows one by one, and in ranges that grow and shrink from where they began. */
export function useTicks(active: number) {
  const { list, selection } = useServices()
  const ticked = useStore(selection)
  const ends = useRef<{ anchor: number; to: number } | null>(null)
  const from = useRef(active)
  from.current = active

  const idsOf = useCallback(
    (one: number, other: number) => {
      const { rows } = list.getState()
      const ids = []
      for (let index = Math.min(one, other); index <= Math.max(one, other); index += 1) {
        const row = rows.get(index)
        if (row) ids.push(row.id)
      }
      return ids
    },
    [list],
  )

  const tick = useCallback(
    async (index: number, how: 'toggle' | 'range') => {
      const { need, question } = list.getState()
      if (how === 'toggle') {
        ends.current = null
        const [id] = idsOf(index, index)
        if (id !== undefined) selection.getState().toggle(id, index)
        return
      }
      const anchor = selection.getState().anchor ?? from.current
      const before = ends.current?.anchor === anchor ? ends.current.to : anchor
      ends.current = { anchor, to: index }
      selection.setState({ anchor })
      await need(Math.min(anchor, index), Math.max(anchor, index))
      if (list.getState().question !== question) return
      selection.getState().add(idsOf(anchor, index), idsOf(anchor, before))
    },
    [list, selection, idsOf],
  )

  return { tick, has: (id: string) => isTicked(ticked, id) }
}
