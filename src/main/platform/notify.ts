import { app, BrowserWindow, Notification, nativeImage } from 'electron'
import type { Notice, Ports } from '../ports.ts'
import { desktopWords } from '../words/desktop.ts'
import { withDot } from './dot.ts'

const words = desktopWords.notification

/** What a notification says. A name is in it only where the settings let it. */
export function noticeText({ count, reason, name }: Notice): { title: string; body: string } {
  if (count > 1) return { title: words.many(count), body: words.look }
  return { title: name ?? words.one, body: reason === null ? words.look : words.reasons[reason] }
}

/** Shows how much asks for attention on the icons, and tells of what is new unless a person looks at the window. */
export function attentionOnDesktop(icon: string) {
  let open: () => void = () => {}
  let image: (shown: Electron.NativeImage) => void = () => {}
  const plain = nativeImage.createFromPath(icon)
  const dotted = () => {
    const { width, height } = plain.getSize()
    return nativeImage.createFromBitmap(withDot(plain.toBitmap(), width, height), { width, height })
  }
  let marked = false
  const attention: NonNullable<Ports['attention']> = {
    count(count) {
      app.setBadgeCount(count)
      if (marked === count > 0) return
      marked = count > 0
      image(marked ? dotted() : plain)
    },
    tell(notice) {
      if (BrowserWindow.getFocusedWindow() !== null || !Notification.isSupported()) return
      const notification = new Notification({ ...noticeText(notice), icon: plain })
      notification.on('click', () => open())
      notification.show()
    },
  }
  return {
    attention,
    /** What a click on a notification does, and what shows the icon with and without its dot. */
    connect(onOpen: () => void, onImage: (shown: Electron.NativeImage) => void): void {
      open = onOpen
      image = onImage
    },
  }
}
