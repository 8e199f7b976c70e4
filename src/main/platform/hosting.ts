import { setTimeout as wait } from 'node:timers/promises'
import { app, BrowserWindow, powerMonitor } from 'electron'
import { z } from 'zod'
import type { SyncStatus } from '../../shared/connection.ts'
import { notForWindows } from '../../shared/contract.ts'
import { type App, createCore } from '../core.ts'
import type { Door } from '../ipc/electron.ts'
import type { PreferenceFile } from '../preferences.ts'
import { hostSocket } from '../socket/host.ts'
import type { StartArguments } from './arguments.ts'
import { chooseAttachments } from './choose-attachments.ts'
import { connectDesktop } from './desktop.ts'
import { chooseExport, chooseFolder, chooseImports, electronPorts } from './host.ts'
import { connectLanguage } from './language.ts'
import { attentionOnDesktop } from './notify.ts'
import { screenshot } from './screenshot.ts'
import { createWindow, hearInput } from './window.ts'

export interface Hosted {
  /** The window that was made before anything else. */
  readonly first: BrowserWindow
  readonly bundle: string
  readonly icon: string
  readonly preferences: PreferenceFile
  readonly door: Door
  readonly wanted: StartArguments
}

/** Makes the core, answers the page and connects both to the desktop: all of the app but its first window. */
export function host({ first, bundle, icon, preferences, door, wanted }: Hosted) {
  // Code for checks takes longer to make than the few that a small demo makes before its first list.
  if (wanted.demo && wanted.demoSize === null) z.config({ jitless: true })
  let window: BrowserWindow | null = first
  const current = () => window
  const marks = attentionOnDesktop(icon)
  const ports = electronPorts({
    attention: marks.attention,
    choose: chooseFolder(current),
    chooseImports: chooseImports(current),
    chooseAttachments: chooseAttachments(current),
    chooseExport: chooseExport(current),
  })
  const core = createCore(ports, { preferences })
  // Before the first call of a page is answered, the vault it is about is chosen.
  if (!wanted.demo) core.chooseLast()
  const { looked, served } = firstLook(core)
  const answer = () => door.connect(wanted.demo ? served : core, notForWindows)
  if (wanted.demo) onceFilled(core, answer)
  else answer()
  const socket = hostSocket(core, ports)
  // Locked means that the page, too, forgets: its memory goes with a reload.
  core.listen((name, payload) => {
    if (name !== 'vault.changed' || (payload as { state: string }).state === 'unlocked') return
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.reload()
  })

  powerMonitor.on('suspend', core.slept)
  powerMonitor.on('lock-screen', core.screenLocked)
  powerMonitor.on('user-did-resign-active', core.screenLocked)

  const toFront = () => {
    if (window === null) tend(createWindow(bundle, icon, preferences))
    if (window?.isMinimized()) window.restore()
    window?.show()
    window?.focus()
  }
  connectLanguage(core, () => desktop.sayAnew())
  const desktop = connectDesktop(core, icon, marks, toFront)

  const tend = (made: BrowserWindow) => {
    window = made
    hearInput(made, core.touch)
    desktop.watch(made)
    made.on('closed', () => {
      window = null
    })
  }
  // A program waits for the person's word.
  let waiting = 0
  core.listen((name) => {
    if (name !== 'consent.changed') return
    const before = waiting
    waiting = core.consent.pending().length
    if (waiting > before) toFront()
  })
  app.on('activate', () => {
    if (window === null) toFront()
  })
  app.on('window-all-closed', () => app.quit())
  // Quitting waits for the vault to close, the clipboard to be cleared and a throw-away vault to be removed: after the
  // windows, whose pages save what was typed last.
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    const ended = socket.stop().then(core.close)
    ended.finally(() => {
      closed = true
      // While this event is told, Electron does not hear it.
      setImmediate(() => app.quit())
    })
  })

  if (first.isDestroyed()) app.quit()
  else tend(first)
  desktop.openLink(wanted.link)
  if (wanted.demo) void showDemo()

  async function showDemo(): Promise<void> {
    try {
      await core.demo.start(wanted.demoSize, looked)
      if (!wanted.screenshot) return
      await screenshot(first, wanted.screenshot)
      app.quit()
    } catch (error) {
      process.stderr.write(`keystead: the demo could not be shown (${(error as Error).message})\n`)
      await core.close()
      app.exit(1)
    }
  }
  return { toFront, openLink: desktop.openLink }
}

/** The page waits for its first answers: it would offer to create a vault, or to connect a service, while the demo does. */
function onceFilled(core: App, deed: () => void): void {
  const forget = core.listen((name, payload) => {
    const ended = name === 'sync.changed' && (payload as { sync: SyncStatus }).sync.state === 'idle'
    if (name !== 'credentials.changed' && !ended) return
    forget()
    deed()
  })
}

/** So long the page draws what it was told first, and nothing competes with it. */
const drawingMs = 250
/** There may be no page that asks. */
const noLookMs = 1_500

/** The core as a page is served by it, and when a person has had a first look at a list. */
function firstLook(core: App) {
  let asked: () => void = () => {}
  const answered = new Promise<void>((resolve) => {
    asked = resolve
  })
  const served: Pick<App, 'answer' | 'listen'> = {
    listen: core.listen,
    answer: async (name, input) => {
      const reply = await core.answer(name, input)
      if (name === 'credentials.list') asked()
      return reply
    },
  }
  const looked = async () => {
    await Promise.race([answered.then(() => wait(drawingMs)), wait(noLookMs)])
    z.config({ jitless: false })
  }
  return { served, looked }
}
