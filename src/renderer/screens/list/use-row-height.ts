import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'

const heights = { comfortable: 56, compact: 44 } as const

/** The height of a row in pixels; the styles take the same from `data-density`. */
export function useRowHeight(): number {
  const { preferences } = useServices()
  return heights[useStore(preferences, ({ value }) => value?.density ?? 'comfortable')]
}
