import type { Page } from 'playwright-core'
import type { Scene } from './scenes.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const treeRow = (page: Page, name: RegExp) => page.getByRole('row', { name }).first()
const first = (page: Page) => page.locator('[data-index="0"]').click()

async function settings(page: Page, name?: RegExp) {
  await button(page, 'Settings').click()
  if (name) await button(page, name).click()
}

/** Every screen while what it shows is on its way. */
export const waitingScenes: Record<string, Scene> = {
  'waiting-window': { hash: 'held=places.list,credentials.list' },
  'waiting-detail': { hash: 'held=credentials.get', play: first },
  'waiting-parts': {
    hash: 'held=credentials.history,attachments.list,audit.list,credentials.usageGraph',
    play: async (page) => {
      await first(page)
      await page.getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded()
    },
  },
  'waiting-attention': {
    hash: 'held=attention.list',
    play: (page) => treeRow(page, /^Attention/).click(),
  },
  'waiting-organization': {
    hash: 'tied&held=credentials.usageGraph,attention.ages',
    play: (page) => treeRow(page, /^Aurelia Bio/).click(),
  },
  'waiting-activity': { hash: 'held=audit.list', play: (page) => settings(page, /^Activity/) },
  'waiting-backups': { hash: 'held=backups.list', play: (page) => settings(page, /^Backups/) },
  'waiting-licences': { hash: 'held=app.licences', play: (page) => settings(page, /^Licences/) },
  'waiting-settings': { hash: 'held=settings.get,programs.list', play: (page) => settings(page) },
  'waiting-export': { hash: 'held=exports.preview', play: (page) => page.keyboard.press('Control+Shift+E') },
  'waiting-log': {
    hash: 'held=sync.log',
    play: async (page) => {
      await page.keyboard.press('Control+K')
      await page.keyboard.type('sync log')
      await page.keyboard.press('Enter')
    },
  },
}
