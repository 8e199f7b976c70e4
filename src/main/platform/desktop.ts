import { app, BrowserWindow, dialog } from 'electron'
import type { Preferences } from '../../shared/desktop.ts'
import type { App } from '../core.ts'
import { desktopWords } from '../words/desktop.ts'
import type { attentionOnDesktop } from './notify.ts'
import { mayAskBeforeQuitting, quitNoMore } from './quit.ts'
import { createTray } from './tray.ts'
import { applyTheme } from './window.ts'

/** By then the first screens were shown. */
const quietMs = 10_000

/**
 * Links of ours start Keystead; from its sources it is not what the system should start. On Linux this waits for other
 * programs, and for as long nothing is answered.
 */
const becomeDefault = () => void app.setAsDefaultProtocolClient('keystead')

/** The preferences as the windows show them. */
function apply(preferences: Preferences): void {
  applyTheme(preferences)
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(preferences.zoom)
}

/** The window is about to go with a form in it that was not saved. «Keep editing» is what Enter means. */
function discards(window: BrowserWindow): boolean {
  const { title, help, agree, keep } = desktopWords.question.unsaved
  const buttons = [agree, keep]
  const ways = { buttons, defaultId: 1, cancelId: 1, noLink: true }
  return dialog.showMessageBoxSync(window, { type: 'question', message: title, detail: help, ...ways }) === 0
}

/** Tray, links and looks: what the desktop has of us besides the window. `toFront` shows the window. */
export function connectDesktop(
  core: App,
  icon: string,
  marks: Pick<ReturnType<typeof attentionOnDesktop>, 'connect'>,
  toFront: () => void,
) {
  const tray = createTray(icon, {
    show: toFront,
    search() {
      toFront()
      core.menu('search')
    },
    lock: () => core.lock(),
  })
  marks.connect(
    () => {
      toFront()
      core.showAttention()
    },
    (shown) => tray?.setImage(shown),
  )
  core.listen((name, payload) => {
    if (name === 'vault.changed') tray?.update((payload as { state: string }).state === 'unlocked')
    if (name === 'preferences.changed') apply(payload as Preferences)
  })
  const openLink = (text: string | null | undefined) => {
    if (text)
      void core.openLink(text).then((read) => {
        if (read) toFront()
      })
  }
  if (app.isPackaged) setTimeout(becomeDefault, quietMs).unref()

  let quitting = false
  app.on('before-quit', () => {
    quitting = true
  })
  return {
    openLink,
    /** The language changed. */
    sayAnew: () => tray?.update(core.state().state === 'unlocked'),
    /** Closing leaves it in the tray where the person wants that; starting Keystead again shows it, tray or not. */
    watch(window: BrowserWindow): void {
      window.on('close', (event) => {
        if (quitting || tray === null || !core.preferences.get().closeToTray) return
        event.preventDefault()
        window.hide()
      })
      window.webContents.on('will-prevent-unload', (event) => {
        const asks = !quitting || mayAskBeforeQuitting()
        // A vault that was locked leaves nothing on the page, whatever was typed.
        if (!asks || core.state().state !== 'unlocked' || discards(window)) return event.preventDefault()
        quitting = false
        quitNoMore()
      })
    },
  }
}
