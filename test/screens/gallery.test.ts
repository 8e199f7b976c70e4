import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { computer } from '../e2e/app.ts'

const folder = path.resolve('docs/screens')
const mostBytes = 250 * 1024
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name }).first()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen of the demo, ${scheme}`, async () => {
    fs.mkdirSync(folder, { recursive: true })
    const { page } = await computer().start()
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const take = async (name: string) => {
      await page.waitForTimeout(400)
      const file = path.join(folder, `${name}-${scheme}.png`)
      const bytes = await page.screenshot({ path: file })
      expect(bytes.length, `${name} is too big a file`).toBeLessThanOrEqual(mostBytes)
    }
    const close = () => page.keyboard.press('Escape')

    await button(page, 'Explore the demo').waitFor()
    await take('welcome')
    await button(page, 'Explore the demo').click()
    await page.getByRole('option').nth(4).waitFor({ timeout: 30_000 })
    await page.waitForTimeout(4_000)
    await take('list')
    await page.getByRole('option').nth(4).click()
    await page.getByRole('heading', { level: 2 }).nth(1).waitFor()
    await take('detail')
    await row(page, /^Attention/).click()
    await page.getByRole('status').filter({ hasText: 'finding' }).waitFor()
    await take('attention')
    await button(page, 'Is this value mine?').click()
    await page.getByRole('dialog').waitFor()
    await take('where-is')
    await close()
    await row(page, /^Halden Genomics/).click()
    await page.getByRole('article').waitFor()
    await take('organization')
    await row(page, /^Trash/).click()
    await take('trash')
    await button(page, 'Settings').click()
    await page.getByRole('dialog').waitFor()
    await take('settings')
    await button(page, 'Activity…').click()
    await take('activity')
    await close()
    await page.keyboard.press('Control+L')
    await button(page, 'Unlock').waitFor()
    await take('unlock')
  })
}
