import path from 'node:path'
import { app, BrowserWindow, Menu, powerMonitor, session } from 'electron'
import { createCore } from './core.ts'
import { connectWindows } from './ipc/electron.ts'
import { startArguments } from './platform/arguments.ts'
import { chooseAttachments } from './platform/choose-attachments.ts'
import { connectDesktop } from './platform/desktop.ts'
import { hardenAll, hardenSession } from './platform/harden.ts'
import { chooseExport, chooseFolder, chooseImports, electronPorts } from './platform/host.ts'
import { applicationMenu } from './platform/menu.ts'
import { attentionOnDesktop } from './platform/notify.ts'
import { origin, registerScheme, serveBundle } from './platform/protocol.ts'
import { screenshot } from './platform/screenshot.ts'
import { applyTheme, createWindow } from './platform/window.ts'
import { hostSocket } from './socket/host.ts'

const bundle = path.join(import.meta.dirname, '..')
const icon = path.join(bundle, '..', 'resources', 'icon.png')

registerScheme()
hardenAll()
// Root has no sandbox to enable: the launcher passes the switch then, and says so.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
const wanted = startArguments(process.argv, process.cwd())
// The demo is an app of its own: it opens beside a vault that is in use, and leaves no trace in its list.
if (wanted.demo && !app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', `${app.getPath('userData')}-demo`)
}
if (app.requestSingleInstanceLock()) start()
else {
  process.stderr.write('keystead: it is open already, and its window was brought to the front\n')
  app.quit()
}

async function start(): Promise<void> {
  await app.whenReady()
  hardenSession(session.defaultSession)
  serveBundle(path.join(bundle, 'renderer'))

  let window: BrowserWindow | null = null
  const current = () => window
  const marks = attentionOnDesktop(icon)
  const ports = electronPorts({
    attention: marks.attention,
    choose: chooseFolder(current),
    chooseImports: chooseImports(current),
    chooseAttachments: chooseAttachments(current),
    chooseExport: chooseExport(current),
  })
  const core = createCore(ports)
  connectWindows(core, origin)
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
    if (window === null) open()
    if (window?.isMinimized()) window.restore()
    window?.show()
    window?.focus()
  }
  applyTheme(core.preferences.get())
  const desktop = connectDesktop(core, icon, marks, toFront)
  Menu.setApplicationMenu(applicationMenu(core.lock, core.menu))

  const open = () => {
    window = createWindow(bundle, icon, core.preferences, core.touch)
    desktop.watch(window)
    window.on('closed', () => {
      window = null
    })
    return window
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
    if (window === null) open()
  })
  app.on('window-all-closed', () => app.quit())
  // Quitting waits for the vault to close, the clipboard to be cleared and a throw-away vault to be removed.
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    const ended = socket.stop().then(core.close)
    ended.finally(() => {
      closed = true
      app.quit()
    })
  })

  if (!wanted.demo) core.chooseLast()
  const first = open()
  desktop.openLink(wanted.link)
  if (!wanted.demo) return
  try {
    await core.demo.start(wanted.demoSize)
    if (!wanted.screenshot) return
    await screenshot(first, wanted.screenshot)
    app.quit()
  } catch (error) {
    process.stderr.write(`keystead: the demo could not be shown (${(error as Error).message})\n`)
    await core.close()
    app.exit(1)
  }
}
