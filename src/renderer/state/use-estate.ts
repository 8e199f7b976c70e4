import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { CatalogueInfo, ProviderInfo } from '../../shared/provider.ts'
import { localProvider } from '../../shared/provider.ts'
import { useServices } from './context.ts'
import type { Estate } from './estate.ts'

/** The last answers about connections, ties and organizations of this vault, as one. */
export function useEstate(): Estate {
  const stores = useServices()
  const places = useStore(stores.places, ({ value }) => value)
  const ties = useStore(stores.ties, ({ value }) => value)
  const local = useStore(stores.local, ({ value }) => value)
  return useMemo(
    () => ({ places: places ?? [], ties: ties?.ties ?? [], local: local ?? [] }),
    [places, ties, local],
  )
}

/** Finds what is known of a provider, or of what this vault alone can hold. */
export function useCatalogues(): (id: string) => CatalogueInfo | undefined {
  const stores = useServices()
  const providers = useStore(stores.providers, ({ value }) => value)
  const local = useStore(stores.localCatalogue, ({ value }) => value)
  return useMemo(
    () => (id) => (id === localProvider ? (local ?? undefined) : providers?.find((one) => one.id === id)),
    [providers, local],
  )
}

/** What a remote asks for with a change; nothing where there is no remote. */
export const asked = (catalogue: CatalogueInfo | undefined): ProviderInfo['asksReason'] =>
  (catalogue as Partial<ProviderInfo> | undefined)?.asksReason ?? {}

export const isLocal = ({ provider }: { provider: string }) => provider === localProvider
