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

// Runs in the page, as text: main has no document. The list may be asked anew while it is clicked, hence the loop.
const openOne = `async () => {
  const until = Date.now() + 20000
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  while (Date.now() < until) {
    await pause(300)
    const rows = [...document.querySelectorAll('[role=option]:nth-child(n+3) .row:not([aria-hidden])')]
    const broken = rows.find((row) => row.querySelector('.badge-red'))
    ;(broken ?? rows[0])?.click()
    await pause(300)
    const opened = document.querySelector('[data-testid=detail] article')
    // News go by themselves; what needs a person stays.
    if (opened && !document.querySelector('[data-testid=notice].notice-good')) return
  }
  throw new Error('the list did not appear')
}`
