import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'

const idleMs = 400

/** The widths of the panes as they were left, and how they are kept: once a person lets go. */
export function usePaneWidths() {
  const { client, preferences } = useServices()
  const widths = useStore(preferences, ({ value }) => value?.panes ?? null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    widths,
    onWidths(panes: { start: number; middle: number }) {
      clearTimeout(timer.current)
      // What cannot be kept is as it was the next time; that is no news to a person.
      timer.current = setTimeout(() => void client.call('preferences.set', { panes }).catch(() => {}), idleMs)
    },
  }
}
