import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../state/context.ts'

/** The look that the open vault's settings name; while none is open, that of the last one; and the density of lists. */
export function useTheme(): void {
  const { settings, preferences } = useServices()
  const before = useStore(preferences, ({ value }) => value?.theme ?? 'system')
  const theme = useStore(settings, ({ value }) => value?.theme ?? before)
  const density = useStore(preferences, ({ value }) => value?.density ?? 'comfortable')
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.dataset.density = density
  }, [theme, density])
}
