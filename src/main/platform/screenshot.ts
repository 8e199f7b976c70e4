import fs from 'node:fs'
import type { BrowserWindow } from 'electron'

const settleMs = 700

/** Waits for the list to be painted, opens a credential, and writes the window's picture as PNG to `file`. */
export async function screenshot(window: BrowserWindow, file: string): Promise<void> {
  await window.webContents.executeJavaScript(`(${openOne})()`)
  await new Promise((resolve) => setTimeout(resolve, settleMs))
  const picture = await window.webContents.capturePage()
  fs.writeFileSync(file, picture.toPNG())
}

// Runs in the page, as text: main has no document.
const openOne = `async () => {
  const until = Date.now() + 20000
  const find = async (selector) => {
    for (;;) {
      const found = [...document.querySelectorAll(selector)].find((one) => !one.textContent.includes('missing'))
      if (found) return found
      if (Date.now() > until) throw new Error('the list did not appear')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const row = await find('[role=option]:nth-child(n+3) .row:not([aria-hidden])')
  row.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
}`
