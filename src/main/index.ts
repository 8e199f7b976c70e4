import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { app, Menu, session } from 'electron'
import { looksLikeDeepLink } from '../shared/deep-link.ts'
import { firstAnswers } from './first-answers.ts'
import { openDoor } from './ipc/electron.ts'
import { startArguments } from './platform/arguments.ts'
import { hardenAll, hardenSession } from './platform/harden.ts'
import { origin, registerScheme, serveBundle } from './platform/protocol.ts'
import { appInfo, defaultFolder, recentFile } from './platform/this-app.ts'
import { applyTheme, createWindow } from './platform/window.ts'
import { preferencesIn } from './preferences.ts'

// Only what the first window needs is imported here: the rest is read while the page is on its way.
const bundle = path.join(import.meta.dirname, '..')
const icon = path.join(bundle, '..', 'resources', 'icon.png')

const longestWaitMs = 1_000

registerScheme()
hardenAll()
// Root has no sandbox to enable: the launcher passes the switch then, and says so.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
const wanted = startArguments(process.argv, process.cwd())
// The demo is an app of its own: it opens beside a vault that is in use, and leaves no trace in its list.
if (wanted.demo && !app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', `${app.getPath('userData')}-demo`)
}
// A page's heap keeps four times what it holds after a burst like the one that draws a vault: 40 MiB. Collecting earlier
// costs a tenth to a quarter more work while somebody scrolls; «--optimize-for-size» saved 15 MiB more, and cost half.
app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=2 --heap-growing-percent=30')
if (app.requestSingleInstanceLock()) {
  const running = start()
  // As for any mistake at the start: Electron tells of it and ends.
  running.catch((error: unknown) =>
    setImmediate(() => {
      throw error
    }),
  )
  heed(running)
} else {
  process.stderr.write('keystead: it is open already, and its window was brought to the front\n')
  app.quit()
}

async function start() {
  // Ours follows, in the language of the person: Electron need not make its own before.
  Menu.setApplicationMenu(null)
  await app.whenReady()
  hardenSession(session.defaultSession)
  const served = serveBundle(path.join(bundle, 'renderer'))
  const preferences = preferencesIn(path.join(app.getPath('userData'), 'preferences.json'))
  applyTheme(preferences.get())
  const places = { recentFile: recentFile(), defaultFolder: defaultFolder() }
  const answers = firstAnswers({ ...places, info: appInfo(), preferences })
  // A demo has no vault yet that a page could be told of.
  const early = (name: unknown) => (wanted.demo && name === 'vault.state' ? null : answers(name))
  const door = openDoor(origin, early)
  const first = createWindow(bundle, icon, preferences, wanted.demo)
  // The first pull needs Node's fetch, which takes 25 ms to read: there is time while the process of the page starts.
  if (wanted.demo) setImmediate(() => void globalThis.Headers)
  // The page reads its scripts and paints its first screen meanwhile: both at once would each take longer. That of a demo
  // asks for its vault, which is made while the page works on the scripts that it was given.
  await Promise.race([wanted.demo ? served : door.needed, wait(longestWaitMs)])
  const { host } = await import('./platform/hosting.ts')
  return host({ first, bundle, icon, preferences, door, wanted })
}

/** Other programs may start Keystead again or open a link of ours as soon as it runs: it is done when it can be. */
function heed(running: ReturnType<typeof start>): void {
  const follow = (link: string | undefined, shown: boolean) =>
    void running.then(({ toFront, openLink }) => {
      if (shown) toFront()
      openLink(link)
    })
  app.on('second-instance', (_event, argv) => follow(argv.find(looksLikeDeepLink), true))
  app.on('open-url', (event, url) => {
    event.preventDefault()
    follow(url, false)
  })
}
