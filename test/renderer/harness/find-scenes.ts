import type { Page } from 'playwright-core'
import type { Scene } from './scenes.ts'

const typed = (text: string) => async (page: Page) => {
  await page.locator('[data-index="0"]').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(text)
  await page.waitForTimeout(250)
}

/** Finding: the search box, the palette, saved searches, orders and many at once. */
export const findScenes: Record<string, Scene> = {
  'search-operators': { hash: 'demo', play: typed('a') },
  'search-values': {
    hash: 'demo',
    play: async (page) => {
      await typed('kind:')(page)
      await page.keyboard.press('ArrowDown')
    },
  },
  'search-fault': { hash: 'demo', play: typed('helth:warn ') },
  'search-marked': { hash: 'demo', play: typed('aws de ') },
  palette: {
    hash: 'demo',
    play: async (page) => {
      await page.locator('[data-index="0"]').waitFor()
      await page.keyboard.press('Control+k')
      await page.keyboard.type('au')
      await page.waitForTimeout(250)
    },
  },
  'palette-actions': {
    hash: 'demo',
    play: async (page) => {
      await page.locator('[data-index="0"]').click()
      await page.keyboard.press('Control+k')
    },
  },
  'search-saved': {
    hash: 'demo',
    play: async (page) => {
      await typed('kind:ssh')(page)
      await page.getByRole('button', { name: 'Save this search…' }).click()
      await page.getByLabel('Name').fill('All SSH keys')
      await page.keyboard.press('Enter')
      await page.getByRole('row', { name: 'All SSH keys' }).waitFor()
    },
  },
  'list-grouped': {
    hash: 'demo',
    play: async (page) => {
      await page.locator('[data-index="0"]').waitFor()
      await page.getByRole('button', { name: 'Sort and group' }).click()
      await page.getByRole('menuitemradio', { name: 'Health' }).last().click()
      await page.keyboard.press('Escape')
    },
  },
}
