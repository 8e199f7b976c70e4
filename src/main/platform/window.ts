import path from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Preferences } from '../../shared/desktop.ts'
import type { PreferenceFile } from '../preferences.ts'
import { origin } from './protocol.ts'
import { placed, readWindowState, writeWindowState } from './window-state.ts'

const background = () => (nativeTheme.shouldUseDarkColors ? '#161918' : '#faf9f7')

/** By then the first screen was drawn. */
const iconMs = 1_000

/** Before the page has asked, the system's own controls and the first paint already look as they did last time. */
export function applyTheme({ theme }: Pick<Preferences, 'theme'>): void {
  nativeTheme.themeSource = theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** The one window: sandboxed, without Node, showing our bundle. `opening`: a vault is being opened without being asked for. */
export function createWindow(
  bundle: string,
  icon: string,
  preferences: Pick<PreferenceFile, 'get' | 'set'>,
  opening = false,
): BrowserWindow {
  const file = path.join(app.getPath('userData'), 'window.json')
  const state = readWindowState(file)
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    title: 'Keystead',
    ...placed(state, screens),
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: background(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(bundle, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: preferences.get().zoom,
      // A middle click opens nothing.
      disableBlinkFeatures: 'Auxclick',
      devTools: process.env.NODE_ENV === 'development',
    },
  })
  // A page that was loaded anew has the zoom of its origin, which may be an earlier one.
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(preferences.get().zoom))
  // The menu zooms the page itself; what it came to is kept with the window.
  const remember = () => {
    writeWindowState(file, { ...window.getNormalBounds(), maximised: window.isMaximized() })
    const zoom = Math.round(window.webContents.getZoomFactor() * 100) / 100
    if (zoom >= 0.5 && zoom <= 3 && zoom !== preferences.get().zoom) preferences.set({ zoom })
  }
  window.on('close', remember)
  window.on('hide', remember)
  window.once('ready-to-show', () => {
    if (state?.maximised) window.maximize()
    window.show()
    // A large picture, which no page has to wait for. The bundle of macOS has its own.
    if (process.platform !== 'darwin') setTimeout(() => !window.isDestroyed() && window.setIcon(icon), iconMs)
  })
  window.loadURL(`${origin}/${opening ? 'opening.html#opening' : ''}`)
  return window
}

/**
 * `touched` hears keys, clicks and wheels. They are observed here and not reported by the page: the page cannot keep
 * the vault awake by itself.
 */
export function hearInput({ webContents }: BrowserWindow, touched: () => void): void {
  webContents.on('input-event', (_event, { type }) => {
    if (type === 'rawKeyDown' || type === 'keyDown' || type === 'mouseDown' || type === 'mouseWheel')
      touched()
  })
}
