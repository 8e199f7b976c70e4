import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { png } from '../support/pictures.ts'
import { computer, createVault, everyByte, passphrase, unlock } from './app.ts'

const secret = 'canary-of-the-desktop'

type Reply = { ok: boolean; value: never; error?: { kind: string } }
/** Asks main as the page does, and says what it answered. */
const ask = <T>(page: Page, name: string, input?: unknown): Promise<T> =>
  page.evaluate(
    async ([call, given]) => {
      const { bridge } = window as unknown as {
        bridge: { call(name: string, input: unknown): Promise<Reply> }
      }
      const reply = await bridge.call(call as string, given)
      if (!reply.ok) throw new Error(JSON.stringify(reply.error))
      return reply.value
    },
    [name, input] as const,
  )

/** A vault with one credential of its own, opened in the window. */
async function started() {
  const mine = computer()
  const running = await mine.start()
  await createVault(running.page)
  const id = await addCredential(running.page)
  await running.page.getByRole('option', { name: /gateway/ }).click()
  await running.page.getByRole('heading', { name: 'gateway' }).waitFor()
  return { mine, ...running, id }
}
async function addCredential(page: Page): Promise<string> {
  const { scopeId } = await ask<{ scopeId: string }>(page, 'local.add', { name: 'Moorhen' })
  const values = { username: 'mira', password: secret }
  const draft = { scopeId, kind: 'generic', name: 'gateway', description: null, values }
  const { id } = await ask<{ id: string }>(page, 'credentials.create', draft)
  const custom = [{ id: 'wiki', label: 'Wiki', type: 'url', value: 'https://wiki.example/gateway' }]
  await ask(page, 'credentials.annotate', { id, custom })
  return id
}

/** Another start of the same app, as the system does for a link. It ends by itself. */
function startAgain(mine: ReturnType<typeof computer>, ...words: string[]): Promise<void> {
  const flags = (process.env.KEYSTEAD_ELECTRON_ARGS ?? '').split(' ').filter(Boolean)
  const args = [...flags, path.resolve('.'), `--user-data-dir=${mine.userData}`, ...words]
  const child = spawn(process.env.KEYSTEAD_ELECTRON as string, args, { stdio: 'ignore' })
  return new Promise((resolve) => child.on('exit', () => resolve()))
}
const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())

test('a reveal and a copy are in the access of the credential at once', async () => {
  const { page } = await started()
  await page
    .getByRole('button', { name: /^Reveal/ })
    .first()
    .click()
  await page.getByText(secret).waitFor()
  await page.getByRole('button', { name: /^Copy Password/ }).click()
  const access = page.getByTestId('access')
  await access.getByText('Secret copied').waitFor()
  expect(await access.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/^Secret copied.*Password.*window/),
    expect.stringMatching(/^Secret revealed.*Password.*window/),
  ])
  expect(await access.textContent()).not.toContain(secret)
})

test('a typed address is shown in full by the system and opened only after a yes', async () => {
  const { page, app } = await started()
  await app.evaluate(({ dialog, shell }) => {
    const told = globalThis as unknown as { asked: unknown[]; opened: string[]; answer: number }
    Object.assign(told, { asked: [], opened: [], answer: 1 })
    dialog.showMessageBox = (async (...given: unknown[]) => {
      told.asked.push(given.at(-1))
      return { response: told.answer, checkboxChecked: false }
    }) as unknown as typeof dialog.showMessageBox
    shell.openExternal = async (url) => void told.opened.push(url)
  })
  const told = () =>
    app.evaluate(() => {
      const { asked, opened } = globalThis as unknown as { asked: { detail: string }[]; opened: string[] }
      return { asked: asked.map(({ detail }) => detail), opened }
    })
  const open = page.getByRole('button', { name: 'Open Wiki in the browser' })
  await open.click()
  await expect.poll(async () => (await told()).asked.length).toBe(1)
  expect((await told()).asked[0]).toContain('https://wiki.example/gateway')
  expect((await told()).opened).toEqual([])
  await app.evaluate(() => Object.assign(globalThis, { answer: 0 }))
  await open.click()
  await expect.poll(async () => (await told()).opened).toEqual(['https://wiki.example/gateway'])
})

test('a file is attached, looked at and saved, and lies nowhere but sealed', async () => {
  const { mine, page, app, quit } = await started()
  const text = 'canary of an attached file'
  const given = path.join(mine.home, 'gateway.pem')
  const saved = path.join(mine.home, 'saved.pem')
  fs.writeFileSync(given, text)
  await app.evaluate(
    ({ dialog }, [from, to]) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [from as string] })
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: to as string })
    },
    [given, saved],
  )
  const files = page.getByTestId('files')
  await files.getByRole('button', { name: 'choose them' }).click()
  await files.getByText('gateway.pem').waitFor()
  await files.getByRole('button', { name: 'Look at gateway.pem' }).click()
  await page.getByRole('dialog').getByText(text).waitFor()
  await page.keyboard.press('Escape')

  const drawn = path.join(mine.home, 'logo.png')
  const broken = path.join(mine.home, 'broken.png')
  fs.writeFileSync(drawn, png(64, 48))
  fs.writeFileSync(broken, png(64, 48).subarray(0, 60))
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [drawn, broken],
  )
  await files.getByRole('button', { name: 'choose them' }).click()
  await files.getByRole('button', { name: 'Look at logo.png' }).click()
  const picture = page.getByRole('img', { name: 'Picture in logo.png' })
  await page.getByText('PNG, 64 × 48 pixels').waitFor()
  const colour = await picture.evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    const pixel = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(width - 1, height - 1, 1, 1)
    return [width, height, ...(pixel?.data ?? [])]
  })
  expect(colour).toEqual([64, 48, 23, 104, 91, 255])
  await page.keyboard.press('Escape')
  await files.getByRole('button', { name: 'Look at broken.png' }).click()
  await page.getByRole('alert').filter({ hasText: 'This picture is damaged' }).waitFor()
  await page.keyboard.press('Escape')

  await files.getByRole('button', { name: 'Save gateway.pem to a file' }).click()
  await page.getByText(/^Saved to/).waitFor()
  expect(fs.readFileSync(saved, 'utf8')).toBe(text)
  expect(fs.statSync(saved).mode & 0o777).toBe(0o600)
  await files.getByRole('button', { name: 'Remove gateway.pem' }).click()
  await files.getByRole('button', { name: 'Restore' }).click()
  await files.getByRole('button', { name: 'Look at gateway.pem' }).waitFor()

  const drop = (name: string, bytes: number) =>
    files.locator('.files-drop').evaluate(
      (node, [called, size]) => {
        const data = new DataTransfer()
        data.items.add(new File([new Uint8Array(size as number).fill(65)], called as string))
        const how = { bubbles: true, cancelable: true, dataTransfer: data }
        node.dispatchEvent(new DragEvent('drop', how))
      },
      [name, bytes] as const,
    )
  await drop('dropped.txt', 10)
  await files.getByText('dropped.txt').waitFor()
  // A drop here is no import.
  expect(await page.getByRole('dialog').count()).toBe(0)
  await drop('large.bin', 6 * 1024 * 1024)
  await page.getByText('large.bin is 6.0 MB. A file can be attached up to 5 MB').waitFor()

  const vault = mine.vault()
  await quit()
  expect(everyByte(vault).includes(text)).toBe(false)
})

test('a link waits for the passphrase, then leads to its credential and reveals nothing; nonsense leads nowhere', async () => {
  const { mine, page, id } = await started()
  await page.keyboard.press('Control+L')
  await page.getByRole('heading', { name: 'Unlock Work' }).waitFor()
  await startAgain(mine, `keystead://open/credential/${id}`)
  await page.getByRole('heading', { name: 'Unlock Work' }).waitFor()
  await unlock(page)
  await page.getByRole('heading', { name: 'gateway' }).waitFor()
  expect(await page.getByTestId('revealed').count()).toBe(0)
  expect(await page.content()).not.toContain(secret)

  await startAgain(mine, 'keystead://open/search/nothing%20of%20this')
  await page.getByRole('heading', { name: 'gateway' }).waitFor({ state: 'detached' })
  expect(await page.getByLabel(/^Search/).inputValue()).toBe('nothing of this')
  await startAgain(mine, 'keystead://Moorhen/gateway/password')
  await page.getByRole('heading', { name: 'gateway' }).waitFor()
  await startAgain(mine, 'keystead://open/reveal/everything?now=1')
  expect(await page.getByTestId('revealed').count()).toBe(0)
  await page.getByRole('heading', { name: 'gateway' }).waitFor()
})

test('the window comes back where it was left, with its panes and, before it is unlocked, its look', async () => {
  const { mine, page, app, quit } = await started()
  const wanted = { x: 40, y: 30, width: 1100, height: 700 }
  await app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    wanted,
  )
  await expect.poll(() => boundsOf(app)).toMatchObject({ width: 1100, height: 700 })
  await ask(page, 'settings.set', { theme: 'dark' })
  await page.reload()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  const line = page.getByRole('separator').first()
  await line.focus()
  await page.keyboard.press('End')
  const widest = await line.getAttribute('aria-valuenow')
  await expect
    .poll(async () => (await ask<{ panes: { start: number } | null }>(page, 'preferences.get')).panes?.start)
    .toBe(Number(widest))
  const left = await boundsOf(app)
  await quit()

  const again = await mine.start()
  await again.page.getByText('Work').first().waitFor()
  expect(await boundsOf(again.app)).toEqual(left)
  expect(await again.page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  expect(await again.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await unlock(again.page, passphrase)
  expect(await again.page.getByRole('separator').first().getAttribute('aria-valuenow')).toBe(widest)
})

test('closing leaves it in the tray only where that was chosen, and starting it again shows it', async () => {
  const { mine, page, app } = await started()
  await ask(page, 'preferences.set', { closeToTray: true })
  const shown = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(shown).toEqual([false])
  await startAgain(mine)
  await expect.poll(shown).toEqual([true])
  await page.getByRole('heading', { name: 'gateway' }).waitFor()
})

test('what becomes due is told once, without its name, and counted on the icon', async () => {
  const { page, app, id } = await started()
  await app.evaluate(({ app: electron, BrowserWindow, Notification }) => {
    const told = globalThis as unknown as { badges: number[]; notices: string[] }
    Object.assign(told, { badges: [], notices: [] })
    electron.setBadgeCount = (count) => told.badges.push(count ?? 0) > 0
    // Nobody looks at the window.
    BrowserWindow.getFocusedWindow = () => null
    Notification.isSupported = () => true
    Notification.prototype.show = function (this: Electron.Notification) {
      told.notices.push(`${this.title} ${this.body}`)
    }
  })
  const told = () =>
    app.evaluate(() => {
      const { badges, notices } = globalThis as unknown as { badges: number[]; notices: string[] }
      return { badges, notices }
    })
  await expect.poll(async () => (await told()).badges.length, { timeout: 60_000 }).toBeGreaterThan(0)
  await ask(page, 'credentials.annotate', { id, expiresAt: 1 })
  await expect
    .poll(async () => (await told()).notices, { timeout: 60_000 })
    .toEqual(['A credential needs attention It has expired.'])
  expect((await told()).badges.at(-1)).toBe(1)
  await page.keyboard.press('Control+L')
  await expect.poll(async () => (await told()).badges.at(-1)).toBe(0)
})

test('settings of this computer take effect at once: density, size, and a cost that is measured anew', async () => {
  const { page, app } = await started()
  await page.getByRole('button', { name: 'Settings' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /Rows of lists/ }).click()
  await page.getByRole('option', { name: 'Compact' }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.density)).toBe('compact')
  await dialog.getByRole('button', { name: /Size of everything/ }).click()
  await page.getByRole('option', { name: '125 %' }).click()
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor()),
    )
    .toBeCloseTo(1.25)
  await dialog.getByRole('button', { name: /^Strengthen/ }).click()
  await dialog.getByLabel('Current passphrase', { exact: true }).fill(passphrase)
  await dialog.getByRole('button', { name: 'Measure and apply' }).click()
  await page.getByText(/^One guess now takes/).waitFor({ timeout: 60_000 })
  await page.keyboard.press('Control+L')
  await unlock(page)
  await page.getByRole('option', { name: /gateway/ }).waitFor({ timeout: 60_000 })
})
