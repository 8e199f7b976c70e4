import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../state/context.ts'

/** The look that the open vault's settings name; the system's while none is open. */
export function useTheme(): void {
  const { settings } = useServices()
  const theme = useStore(settings, ({ value }) => value?.theme ?? 'system')
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
