import { app, type Session, type WebContents } from 'electron'
import { origin } from './protocol.ts'

/** A new session fetches dictionaries from the browser's maker as soon as it exists: this one asks nobody anything. */
export function silence(session: Session): Session {
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  return session
}

/** Everything a page could ask of the browser that this app has no use for is refused. */
export function hardenSession(session: Session): void {
  silence(session)
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event) => event.preventDefault())
  // Remotes are reached from main. The page itself reaches its bundle and nothing else.
  session.webRequest.onBeforeRequest((details, decide) => {
    const fromPage = details.webContentsId !== undefined || details.resourceType === 'mainFrame'
    const ours = details.url.startsWith(`${origin}/`) || details.url.startsWith('devtools://')
    decide({ cancel: fromPage && !ours && !details.url.startsWith('data:image/') })
  })
}

export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Applies to every page that is ever made, whoever makes it. */
export const hardenAll = () => app.on('web-contents-created', (_event, contents) => hardenContents(contents))
