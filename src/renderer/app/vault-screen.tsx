import { type ComponentProps, useEffect, useState } from 'react'
import type { VaultScreen as Screen } from '../screens/vault/vault.tsx'

let loaded: typeof Screen | null = null

/**
 * Loads the screen of an open vault with all that can be reached from it: most of the page, and nothing of what is
 * shown before a passphrase was typed. Loading it again costs nothing.
 */
export async function loadVaultScreen(): Promise<void> {
  const { VaultScreen } = await import('../screens/vault/vault.tsx')
  loaded = VaultScreen
}

/** The screen, or nothing while it is loaded. Without Suspense, which keeps what came in the first moments back. */
export function VaultScreen(props: ComponentProps<typeof Screen>) {
  const [screen, setScreen] = useState(() => loaded)
  useEffect(() => {
    if (screen) return
    loadVaultScreen().then(
      () => setScreen(() => loaded),
      // Thrown where the page catches what is broken.
      (error: unknown) =>
        setScreen(() => {
          throw error
        }),
    )
  }, [screen])
  const Loaded = screen
  return Loaded && <Loaded {...props} />
}
