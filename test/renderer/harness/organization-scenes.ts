import type { Page } from 'playwright-core'
import type { Scene } from './scenes.ts'
import { found } from './write-scenes.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`)
const treeRow = (page: Page, name: RegExp) => page.getByRole('row', { name }).first()

/** The detail of a credential that only this vault holds. */
export async function local(page: Page, name: string) {
  await row(page, 0).waitFor()
  await treeRow(page, name === 'home server' ? /^Private/ : /^Aurelia Bio/).click()
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await page.getByRole('heading', { name }).waitFor()
}

export async function manage(page: Page, entry: string) {
  await row(page, 0).waitFor()
  await button(page, 'Organizations: add or tie').click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** Shows the seventh part of the window more of the list than it has by itself. */
async function widen(page: Page) {
  const handle = page.getByRole('separator', { name: 'Width of the list' })
  await handle.focus()
  for (let n = 0; n < 26; n += 1) await page.keyboard.press('ArrowRight')
}

/** Organizations over several services and this vault, what only this vault holds, and what is a person’s own. */
export const organizationScenes: Record<string, Scene> = {
  'home-suggestion': { hash: '' },
  'home-tied': {
    hash: 'tied',
    play: async (page) => {
      await treeRow(page, /^Aurelia Bio/).click()
      await page.getByText('not here').first().waitFor()
    },
  },
  'home-scrolled': {
    hash: 'tied',
    play: async (page) => {
      await treeRow(page, /^Aurelia Bio/).click()
      await page.getByText('not here').first().waitFor()
      await page.locator('.detail-scroll').evaluate((pane) => pane.scrollTo({ top: 700 }))
    },
  },
  'home-local': { hash: 'tied', play: (page) => treeRow(page, /^Private/).click() },
  'home-empty': { hash: 'tied', play: (page) => treeRow(page, /^Empty drawer/).click() },
  'home-remote': { hash: 'tied', play: (page) => treeRow(page, /^Northwind Robotics/).click() },
  'home-menu': {
    hash: 'tied',
    play: async (page) => {
      await treeRow(page, /^Private/).click()
      await page.locator('.detail').getByRole('button', { name: 'More for Private' }).click()
    },
  },
  'home-chosen': { hash: 'tied', play: (page) => local(page, 'warehouse read-only') },
  'tie-new': { hash: 'wide', play: (page) => manage(page, 'Tie organizations together…') },
  'tie-edit': {
    hash: 'tied&wide',
    play: async (page) => {
      await treeRow(page, /^Aurelia Bio/).click()
      await button(page, 'More for Aurelia Bio').click()
      await page.getByRole('menuitem', { name: /^Rename or change/ }).click()
    },
  },
  'tie-suggestions': { hash: 'wide', play: (page) => button(page, '1 more…').click() },
  'local-add': { hash: '', play: (page) => manage(page, 'New organization in this vault…') },
  'manage-menu': { hash: '', play: (page) => button(page, 'Organizations: add or tie').click() },
  'new-here': {
    hash: 'tied',
    play: async (page) => {
      await row(page, 0).waitFor()
      await page.keyboard.press('Control+Shift+N')
      await page.getByRole('button', { name: /^Choose a place/ }).click()
      await page.getByLabel('Search places').fill('only in')
    },
  },
  'new-organization': {
    hash: '',
    play: async (page) => {
      await row(page, 0).waitFor()
      await page.keyboard.press('Control+Shift+N')
      await page.getByRole('button', { name: /^Choose a place/ }).click()
      await page.getByRole('option', { name: 'New organization…' }).click()
      await page.getByLabel('Name of the organization').fill('Halden Genomics')
    },
  },
  'new-local-form': {
    hash: 'tied',
    play: async (page) => {
      await treeRow(page, /^Private/).click()
      await page.keyboard.press('Control+Shift+N')
      await page.getByRole('option', { name: 'Database', exact: true }).click()
    },
  },
  'local-detail': { hash: 'tied', play: (page) => local(page, 'root account') },
  'local-detail-below': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'root account')
      await page.locator('.detail-scroll').evaluate((pane) => pane.scrollTo({ top: 2_000 }))
    },
  },
  'local-notes-edit': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'root account')
      await button(page, 'Edit notes').click()
    },
  },
  'local-edit': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'root account')
      await page.keyboard.press('e')
      await button(page, 'Take away Session token').waitFor()
    },
  },
  'local-edit-taken': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'root account')
      await page.keyboard.press('e')
      await button(page, 'Take away Session token').click()
    },
  },
  'local-remove': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'home server')
      await button(page, 'More for home server').click()
      await page.getByRole('menuitem', { name: 'Delete…' }).click()
    },
  },
  'own-field-add': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'home server')
      await button(page, 'Add a field').click()
    },
  },
  'own-field-date': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'root account')
      await button(page, 'Edit Next audit').click()
    },
  },
  'own-field-totp': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'home server')
      await button(page, 'Add a field').click()
      await page.getByRole('textbox', { name: 'Name' }).fill('MFA')
      await page.getByRole('button', { name: /Text Type|Type/ }).click()
      await page.getByRole('option', { name: 'One-time code' }).click()
      await page.getByLabel('Value', { exact: true }).fill('not a key')
      await button(page, 'Save').click()
    },
  },
  'own-dates': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'root account')
      await button(page, 'Edit expiry and rotation').click()
    },
  },
  'secret-large': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'root account')
      await button(page, 'Reveal Secret access key').click()
      await button(page, /in large type$/).click()
    },
  },
  'secret-qr': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'root account')
      await button(page, 'Reveal MFA of the root account').click()
      await button(page, /as a QR code$/).click()
    },
  },
  'secret-below': {
    hash: 'tied',
    play: async (page) => {
      await local(page, 'root account')
      await button(page, 'Reveal Secret access key').click()
      await page.getByTestId('revealed').waitFor()
    },
  },
  'columns-seqera': { hash: 'wide', play: (page) => treeRow(page, /^Seqera Cloud/).click() },
  'columns-qovery': {
    hash: 'wide',
    play: async (page) => {
      await treeRow(page, /^Qovery/).click()
      await row(page, 0).click()
    },
  },
  'columns-cloudplans': { hash: 'wide', play: (page) => treeRow(page, /^CloudPlans/).click() },
  'columns-wide': {
    hash: 'wide',
    play: async (page) => {
      await treeRow(page, /^Seqera Cloud/).click()
      await row(page, 1).click()
      await widen(page)
    },
  },
  'reason-refused': {
    hash: 'wide',
    play: async (page) => {
      await found(page, 'vsphere')
      await page
        .locator('.detail')
        .getByRole('button', { name: /^More for/ })
        .click()
      await page.getByRole('menuitem', { name: 'Delete…' }).click()
      await page.getByLabel('Reason for the deletion').fill('short')
      await button(page, 'Delete credential').click()
      await page.getByText('Say more than that').waitFor()
    },
  },
}
