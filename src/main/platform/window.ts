import path from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { origin } from './protocol.ts'

const background = () => (nativeTheme.shouldUseDarkColors ? '#161918' : '#faf9f7')

/** The one window: sandboxed, without Node, showing our bundle. `touched` hears keys, clicks and wheels. */
export function createWindow(bundle: string, icon: string, touched: () => void): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Keystead',
    width: 1280,
    height: 820,
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: background(),
    icon,
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(bundle, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // A middle click opens nothing.
      disableBlinkFeatures: 'Auxclick',
      devTools: process.env.NODE_ENV === 'development',
    },
  })
  // Input is observed here and not reported by the page: the page cannot keep the vault awake by itself.
  window.webContents.on('input-event', (_event, { type }) => {
    if (type === 'rawKeyDown' || type === 'keyDown' || type === 'mouseDown' || type === 'mouseWheel')
      touched()
  })
  window.once('ready-to-show', () => window.show())
  window.loadURL(`${origin}/`)
  return window
}
