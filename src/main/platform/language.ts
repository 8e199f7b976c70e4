import { app, Menu } from 'electron'
import type { App } from '../core.ts'
import { speak } from '../words/desktop.ts'
import { applicationMenu } from './menu.ts'

/**
 * Makes the menu bar, dialogs and notifications speak the language of this computer's preferences, or the system's:
 * now, and whenever the choice changes. `changed` is then called for what else has texts of ours.
 */
export function connectLanguage(core: App, changed: () => void): void {
  const tag = () => core.preferences.get().language ?? app.getLocale()
  let spoken = tag()
  const say = () => {
    speak(spoken)
    Menu.setApplicationMenu(applicationMenu(core.lock, core.menu))
  }
  say()
  core.listen((name) => {
    if (name !== 'preferences.changed' || tag() === spoken) return
    spoken = tag()
    say()
    changed()
  })
}
