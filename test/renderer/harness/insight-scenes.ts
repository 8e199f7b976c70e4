import type { Page } from 'playwright-core'
import type { Scene } from './scenes.ts'

const row = (page: Page, name: RegExp) => page.getByRole('row', { name }).first()

/** What the vault can tell of what it holds. */
export const insightScenes: Record<string, Scene> = {
  attention: { hash: 'wide', play: (page) => row(page, /^Attention/).click() },
  'attention-well': { hash: 'size=0', play: (page) => row(page, /^Attention/).click() },
  'where-is': {
    hash: '',
    play: async (page) => {
      await row(page, /^Attention/).click()
      await page.getByRole('button', { name: 'Is this value mine?' }).click()
      await page.getByLabel('Value', { exact: true }).fill('AKIAEXAMPLE')
      await page.keyboard.press('Enter')
      await page.getByText('It is yours').waitFor()
    },
  },
  'where-used': {
    hash: 'size=3',
    play: async (page) => {
      await page.locator('[data-index="1"]').click()
      await page.getByRole('heading', { name: 'Where used' }).scrollIntoViewIfNeeded()
    },
  },
  'settings-network': {
    hash: '',
    play: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).first().click()
      await page.getByRole('button', { name: 'Network' }).click()
      await page.getByLabel('Proxy').fill('proxy.example')
      await page.getByRole('button', { name: 'Apply' }).click()
      await page.getByText('Enter a proxy as').waitFor()
    },
  },
}
