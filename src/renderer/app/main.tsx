import './jitless.ts'
import '@fontsource-variable/inter/index.css'
import './theme.css'
import './base.css'
import './print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createClient } from '../client.ts'
import { ServicesContext } from '../state/context.ts'
import { createStores } from '../state/stores.ts'
import { wire } from '../state/wiring.ts'
import { phrase } from '../words/phrase.ts'
import { App } from './app.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { opening } from './opening.ts'
import { Spoken } from './spoken.tsx'
import { loadVaultScreen } from './vault-screen.tsx'

const client = createClient(window.bridge, (text) => phrase(text))
const stores = createStores(client)
const { ready, looks } = wire(client, stores)

if (opening) void loadVaultScreen()
// It takes a moment, and saves a window that changes its language or its screen before one's eyes.
await (opening ? looks : ready)
if (opening || stores.vault.getState().now?.state === 'unlocked') await loadVaultScreen()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ErrorBoundary>
      <ServicesContext value={{ client, ...stores }}>
        <Spoken>
          <App />
        </Spoken>
      </ServicesContext>
    </ErrorBoundary>
  </StrictMode>,
)

// Long after the first frame, and long before a passphrase is typed.
setTimeout(() => void loadVaultScreen(), 500)
