import fs from 'node:fs'
import type { BrowserWindow } from 'electron'

const settleMs = 700

/** Waits for the list to be painted and writes the window's picture as PNG to `file`. */
export async function screenshot(window: BrowserWindow, file: string): Promise<void> {
  const painted = `new Promise((done, fail) => {
    const until = Date.now() + 20000
    const look = () => {
      if (document.querySelector('[data-credential-row]')) return requestAnimationFrame(() => done())
      if (Date.now() > until) return fail(new Error('no list'))
      setTimeout(look, 50)
    }
    look()
  })`
  await window.webContents.executeJavaScript(painted)
  await new Promise((resolve) => setTimeout(resolve, settleMs))
  const picture = await window.webContents.capturePage()
  fs.writeFileSync(file, picture.toPNG())
}
