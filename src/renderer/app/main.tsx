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
import { Spoken } from './spoken.tsx'

const client = createClient(window.bridge, (text) => phrase(text))
const stores = createStores(client)
wire(client, stores)

// It takes a moment, and saves a window that changes its language before one's eyes.
await stores.preferences.getState().ask()

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
