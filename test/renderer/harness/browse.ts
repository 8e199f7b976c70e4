import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'

const origin = `http://localhost:${process.env.HARNESS_PORT ?? 5199}/test/renderer/harness/index.html`

export interface View {
  hash?: string
  theme?: 'light' | 'dark'
  size?: { width: number; height: number }
}

/** A fresh Chromium for as long as `work` runs. The page must be silent: its errors are collected. */
export async function browse(work: (open: (view: View) => Promise<Page>, errors: string[]) => Promise<void>) {
  const profile = mkdtempSync(join(tmpdir(), 'keystead-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const errors: string[] = []
  try {
    await work(async ({ hash = '', theme = 'light', size = { width: 1280, height: 800 } }) => {
      const page = await context.newPage()
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) errors.push(`${hash}: ${message.text()}`)
      })
      page.on('pageerror', (error) => errors.push(`${hash}: ${error.message}`))
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: theme })
      await page.goto(`${origin}#${hash}`)
      await page.waitForSelector('.app')
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      return page
    }, errors)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
