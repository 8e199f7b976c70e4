import { Menu, nativeImage, Tray } from 'electron'
import { desktopWords } from '../words/desktop.ts'
import { quitByHand } from './quit.ts'

const words = desktopWords.tray

export interface TrayActions {
  show(): void
  /** Opens the palette of the unlocked vault; of a locked one, the window that asks for the passphrase. */
  search(): void
  lock(): void
}

/** The icon in the tray; null where the desktop has none to put it in. */
export function createTray(icon: string, actions: TrayActions) {
  try {
    const size = process.platform === 'darwin' ? 18 : 24
    const image = nativeImage.createFromPath(icon).resize({ width: size, height: size })
    const tray = new Tray(image)
    tray.setToolTip(words.tip)
    tray.on('click', actions.show)
    const update = (unlocked: boolean) =>
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: words.show, click: actions.show },
          { label: words.search, enabled: unlocked, click: actions.search },
          { type: 'separator' },
          { label: words.lock, enabled: unlocked, click: actions.lock },
          { label: words.quit, click: quitByHand },
        ]),
      )
    update(false)
    return {
      update,
      setImage: (shown: Electron.NativeImage) => tray.setImage(shown.resize({ width: size, height: size })),
    }
  } catch {
    return null
  }
}
export type AppTray = NonNullable<ReturnType<typeof createTray>>
