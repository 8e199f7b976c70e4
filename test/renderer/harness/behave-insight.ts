import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** Behaviours of what the vault tells of itself. */
export const insightBehaviours: Record<string, { hash?: string; play: (page: Page) => Promise<void> }> = {
  'a chosen theme goes before the system’s, and leaves with the vault': {
    async play(page) {
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      const light = await ground()
      await page.getByRole('button', { name: 'Settings' }).first().click()
      await page.getByRole('button', { name: /Appearance/ }).click()
      await page.getByRole('option', { name: 'Dark' }).click()
      await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
      assert.notEqual(await ground(), light)
      await page.keyboard.press('Control+L')
      await page.getByRole('button', { name: 'Unlock' }).waitFor()
      assert.equal(await ground(), light)
    },
  },
  'a proxy that cannot be one is told at its field and not kept': {
    async play(page) {
      await page.getByRole('button', { name: 'Settings' }).first().click()
      await page.getByLabel('Proxy').fill('proxy.example')
      await page.getByRole('button', { name: 'Apply' }).click()
      await page.getByText('Enter a proxy as').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Settings' }).first().click()
      assert.equal(await page.getByLabel('Proxy').inputValue(), '')
    },
  },
  'a value that was asked for is gone from its field at once': {
    async play(page) {
      await page.getByRole('row', { name: /^Attention/ }).click()
      await page.getByRole('button', { name: 'Is this value mine?' }).click()
      const field = page.getByLabel('Value', { exact: true })
      await field.fill('AKIA-canary')
      await page.keyboard.press('Enter')
      await page.getByText('It is yours').waitFor()
      assert.equal(await field.inputValue(), '')
      assert.ok(!(await page.content()).includes('canary'))
    },
  },
}
