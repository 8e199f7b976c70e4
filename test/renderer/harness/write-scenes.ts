import type { Page } from 'playwright-core'
import type { Scene } from './scenes.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`)
const treeRow = (page: Page, name: RegExp) => page.getByRole('row', { name }).first()

/** The dialog for a new credential, in a place and with a kind. */
export async function newIn(page: Page, place: RegExp, kind: string) {
  await row(page, 0).waitFor()
  await treeRow(page, place).click()
  await page.keyboard.press('Control+Shift+N')
  await page.getByRole('option', { name: kind, exact: true }).click()
}

/** The form of the first credential that the search finds. */
export async function found(page: Page, text: string) {
  await row(page, 0).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(text)
  await page.waitForTimeout(200)
  await row(page, 0).click()
  await page.waitForTimeout(100)
}

const save = (page: Page) => page.keyboard.press('Enter')

/** Creating, changing and deleting at a remote, in every state worth looking at. */
export const writeScenes: Record<string, Scene> = {
  'new-nowhere': { hash: 'wide', play: (page) => button(page, 'New credential').click() },
  'new-places': {
    hash: 'wide',
    play: async (page) => {
      await button(page, 'New credential').click()
      await page.getByRole('button', { name: /^Choose a place/ }).click()
    },
  },
  'new-kinds': {
    hash: 'wide',
    play: async (page) => {
      await treeRow(page, /^sandbox/).click()
      await button(page, 'New credential').click()
    },
  },
  'new-kinds-few': {
    hash: 'wide',
    play: async (page) => {
      await treeRow(page, /^CloudPlans/).click()
      await button(page, 'New credential').click()
    },
  },
  'new-read-only': {
    hash: 'wide',
    play: async (page) => {
      await treeRow(page, /^quarantine/).click()
      await page.keyboard.press('Control+Shift+N')
    },
  },
  'empty-read-only': { hash: 'wide', play: (page) => treeRow(page, /^quarantine/).click() },
  'empty-writable': { hash: 'size=3', play: (page) => treeRow(page, /^production/).click() },
  'new-form': { hash: '', play: (page) => newIn(page, /^genomics/, 'Amazon Web Services') },
  'new-form-json': { hash: '', play: (page) => newIn(page, /^genomics/, 'Google Cloud') },
  'new-form-rich': { hash: 'wide', play: (page) => newIn(page, /^sandbox/, 'PostgreSQL') },
  'new-form-errors': {
    hash: '',
    play: async (page) => {
      await newIn(page, /^genomics/, 'Amazon Web Services')
      await page.getByLabel('Name', { exact: true }).fill('bad name')
      await page.getByLabel('Access key ID').fill('short')
      await page.getByLabel('Secret access key', { exact: true }).fill('short')
      await save(page)
      await page.getByText('at least 16').first().waitFor()
    },
  },
  'new-form-blank': {
    hash: '',
    play: async (page) => {
      await newIn(page, /^genomics/, 'Amazon Web Services')
      await button(page, 'Create').click()
    },
  },
  'new-form-refused': {
    hash: '',
    play: async (page) => {
      await newIn(page, /^genomics/, 'GitHub')
      await page.getByLabel('Name', { exact: true }).fill('taken')
      await page.getByLabel('User name').fill('mira-k')
      await page.getByLabel('Personal access token', { exact: true }).fill('ghp_example')
      await save(page)
      await page.getByRole('heading', { name: 'taken' }).waitFor()
      await page.getByTestId('owed').getByRole('button', { name: 'Sync now' }).click()
      await page.getByText('It was not created').waitFor()
    },
  },
  'new-created': {
    hash: '',
    play: async (page) => {
      await newIn(page, /^genomics/, 'GitHub')
      await page.getByLabel('Name', { exact: true }).fill('release-bot')
      await page.getByLabel('User name').fill('mira-k')
      await page.getByLabel('Personal access token', { exact: true }).fill('ghp_example')
      await save(page)
      await page.getByRole('heading', { name: 'release-bot' }).waitFor()
    },
  },
  edit: {
    hash: '',
    play: async (page) => {
      await found(page, 'amazon')
      await page.keyboard.press('e')
    },
  },
  'edit-held': {
    hash: '',
    play: async (page) => {
      await row(page, 15).click()
      await page.waitForTimeout(100)
      await page.keyboard.press('e')
    },
  },
  'edit-reason': {
    hash: 'wide',
    play: async (page) => {
      await found(page, 'azure')
      await page.keyboard.press('e')
    },
  },
  'edit-secret-needed': {
    hash: 'wide',
    play: async (page) => {
      await found(page, 'azure')
      await page.keyboard.press('e')
      await page.getByLabel('Name', { exact: true }).fill('renamed')
      await page.getByLabel('Reason for the change').fill('Rotated')
      await save(page)
      await page.getByText('this vault does not hold it').waitFor()
    },
  },
  'edit-barred': {
    hash: 'wide',
    play: async (page) => {
      await found(page, 'salesforce')
      await button(page, 'Edit').focus()
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+Tab')
      await page.waitForTimeout(400)
    },
  },
  'more-barred': {
    hash: 'wide',
    play: async (page) => {
      await found(page, 'salesforce')
      await button(page, /^More for (?!Seq)/).click()
    },
  },
  more: {
    hash: '',
    play: async (page) => {
      await row(page, 1).click()
      await page.waitForTimeout(100)
      await page
        .locator('.detail')
        .getByRole('button', { name: /^More for/ })
        .click()
    },
  },
  used: { hash: 'wide', play: (page) => found(page, 'vsphere') },
  'used-count': { hash: 'wide', play: (page) => found(page, 'scaleway') },
  'delete-plain': { hash: '', play: (page) => remove(page, 'github') },
  'delete-used': { hash: 'wide', play: (page) => remove(page, 'vsphere') },
  deleted: {
    hash: 'wide',
    play: async (page) => {
      await remove(page, 'vsphere')
      await page.getByLabel('Reason for the deletion').fill('Rotated on Friday')
      await button(page, 'Delete credential').click()
      await page.keyboard.press('Control+r')
      await treeRow(page, /^Trash/).click()
      await page.getByRole('option').first().click()
      await page.getByText('It was not deleted').waitFor()
    },
  },
  'sign-in': {
    hash: 'trouble=standings',
    play: async (page) => {
      await treeRow(page, /^Qovery/).click()
      await button(page, 'Edit connection').click()
    },
  },
}

export async function remove(page: Page, text: string) {
  await found(page, text)
  await page
    .locator('.detail')
    .getByRole('button', { name: /^More for/ })
    .click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
}
