import type { Page } from 'playwright-core'
import type { Scene } from './scenes.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
async function settings(page: Page) {
  await page.getByRole('button', { name: 'Settings' }).first().click()
}
async function activity(page: Page) {
  await settings(page)
  await button(page, 'Activity…').click()
  await page.getByRole('heading', { name: 'Activity' }).waitFor()
}

/** What the vault can prove of itself: its log, its backups, its ways in. */
const toFiles = async (page: Page) => {
  await page.locator('[data-index="15"]').click()
  await page.getByTestId('files').scrollIntoViewIfNeeded()
}

export const trustScenes: Record<string, Scene> = {
  'settings-desktop': {
    hash: '',
    play: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).first().click()
      await page.getByRole('button', { name: 'This computer' }).click()
    },
  },
  'settings-strength': {
    hash: '',
    play: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).first().click()
      await page.getByRole('button', { name: /^Strengthen/ }).click()
    },
  },
  'list-compact': {
    hash: '',
    play: (page) =>
      page.evaluate(() =>
        (
          window as unknown as { bridge: { call(name: string, input: unknown): Promise<unknown> } }
        ).bridge.call('preferences.set', { density: 'compact' }),
      ),
  },
  files: { hash: '', play: toFiles },
  'files-picture': {
    hash: '',
    play: async (page) => {
      await toFiles(page)
      await page.getByRole('button', { name: 'Look at floor-plan.png' }).click()
      await page.getByText(/^PNG, /).waitFor()
    },
  },
  'files-text': {
    hash: '',
    play: async (page) => {
      await toFiles(page)
      await page
        .getByRole('button', { name: /^Look at/ })
        .first()
        .click()
    },
  },
  access: {
    hash: '',
    play: async (page) => {
      await page.locator('[data-index="15"]').click()
      await page.getByTestId('access').scrollIntoViewIfNeeded()
    },
  },
  'settings-trust': { hash: '', play: settings },
  activity: { hash: '', play: activity },
  'activity-genuine': {
    hash: '',
    play: async (page) => {
      await activity(page)
      await button(page, 'Verify').click()
      await page.getByText('genuine').waitFor()
    },
  },
  backups: {
    hash: '',
    play: async (page) => {
      await settings(page)
      await button(page, 'Backups…').click()
      await page.getByRole('button', { name: 'Restore…' }).first().waitFor()
    },
  },
  'unlock-quick': {
    hash: 'state=locked&trouble=quick',
    play: (page) => page.getByRole('button', { name: 'Unlock with GNOME Keyring' }).waitFor(),
  },
  'unlock-quick-lost': {
    hash: 'state=locked&trouble=quick',
    play: async (page) => {
      await page.getByRole('button', { name: 'Unlock with GNOME Keyring' }).click()
      await page.getByText('does not open this vault any more').waitFor()
    },
  },
  'quick-on': {
    hash: '',
    play: async (page) => {
      await settings(page)
      await page.getByText('Quick unlock with').click()
      await page.getByRole('button', { name: 'Turn on' }).waitFor()
    },
  },
  reminder: { hash: 'trouble=reminder' },
  'settings-reminder': { hash: 'trouble=reminder', play: settings },
  licences: {
    hash: '',
    play: async (page) => {
      await settings(page)
      await button(page, 'Licences…').click()
    },
  },
  'check-recovery': {
    hash: '',
    play: async (page) => {
      await settings(page)
      await button(page, 'Check recovery key…').click()
    },
  },
  'unlock-rescue': {
    hash: 'state=locked&trouble=rescue',
    play: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill('open sesame')
      await page.keyboard.press('Enter')
      await page.getByText('good backup').waitFor()
    },
  },
  'activity-damaged': {
    hash: 'trouble=log',
    play: async (page) => {
      await activity(page)
      await button(page, 'Verify').click()
      await page.getByText('is missing').waitFor()
    },
  },
}
