import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'

/** What people call a provider, or its id where this build does not know it. */
export function useProviderName(id: string): string {
  const { providers } = useServices()
  return useStore(providers, ({ value }) => value)?.find((one) => one.id === id)?.name ?? id
}
