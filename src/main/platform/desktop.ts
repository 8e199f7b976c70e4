import { app, BrowserWindow } from 'electron'
import { looksLikeDeepLink } from '../../shared/deep-link.ts'
import type { Preferences } from '../../shared/desktop.ts'
import type { App } from '../core.ts'
import type { attentionOnDesktop } from './notify.ts'
import { createTray } from './tray.ts'
import { applyTheme } from './window.ts'

/** The preferences as the windows show them. */
function apply(preferences: Preferences): void {
  applyTheme(preferences)
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(preferences.zoom)
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
  // A page that was loaded anew has the zoom of its origin, which may be an earlier one.
  app.on('web-contents-created', (_event, contents) => {
    contents.on('did-finish-load', () => contents.setZoomFactor(core.preferences.get().zoom))
  })
  const openLink = (text: string | null | undefined) => {
    if (text)
      void core.openLink(text).then((read) => {
        if (read) toFront()
      })
  }
  app.on('second-instance', (_event, argv) => {
    toFront()
    openLink(argv.find(looksLikeDeepLink))
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    openLink(url)
  })
  // From its sources Keystead is not what the system should start for a link.
  if (app.isPackaged) app.setAsDefaultProtocolClient('keystead')

  let quitting = false
  app.on('before-quit', () => {
    quitting = true
  })
  return {
    openLink,
    /** Closing leaves it in the tray where the person wants that; starting Keystead again shows it, tray or not. */
    watch(window: BrowserWindow): void {
      window.on('close', (event) => {
        if (quitting || tray === null || !core.preferences.get().closeToTray) return
        event.preventDefault()
        window.hide()
      })
    },
  }
}
