import type { Page } from 'playwright-core'
import { findScenes } from './find-scenes.ts'
import { insightScenes } from './insight-scenes.ts'
import { organizationScenes } from './organization-scenes.ts'
import { syncScenes } from './sync-scenes.ts'
import { transferScenes } from './transfer-scenes.ts'
import { trustScenes } from './trust-scenes.ts'
import { waitingScenes } from './waiting-scenes.ts'
import { writeScenes } from './write-scenes.ts'

export interface Scene {
  hash: string
  play?: (page: Page) => Promise<unknown>
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`)
const choose = (index: number) => (page: Page) => row(page, index).click()

async function create(page: Page) {
  await button(page, /^Create a vault/).click()
  await page.getByLabel('Name').fill('Northwind')
  await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery')
  await page.getByLabel('Repeat the passphrase', { exact: true }).fill('correct horse battery')
}

/** Every screen and state worth looking at. */
export const scenes: Record<string, Scene> = {
  ...syncScenes,
  ...transferScenes,
  ...writeScenes,
  ...organizationScenes,
  ...trustScenes,
  ...findScenes,
  ...insightScenes,
  ...waitingScenes,
  welcome: { hash: 'state=none' },
  'welcome-evaluation': { hash: 'state=none&evaluation' },
  create: { hash: 'state=none', play: create },
  'create-errors': {
    hash: 'state=none',
    play: async (page) => {
      await button(page, /^Create a vault/).click()
      await page.getByLabel('Passphrase', { exact: true }).fill('short')
      await button(page, 'Create vault').click()
    },
  },
  'recovery-key': {
    hash: 'state=none',
    play: async (page) => {
      await create(page)
      await button(page, 'Create vault').click()
      await page.getByTestId('recovery-key').first().waitFor()
    },
  },
  unlock: { hash: 'state=locked' },
  'unlock-wrong': {
    hash: 'state=locked&demo',
    play: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill('nope')
      await page.keyboard.press('Enter')
      await page.getByText('does not open').waitFor()
    },
  },
  'unlock-waiting': {
    hash: 'state=locked&trouble=guesses',
    play: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill('nope')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /^Wait/ }).waitFor()
    },
  },
  'unlock-damaged': {
    hash: 'state=locked&trouble=header',
    play: async (page) => {
      await page.getByLabel('Passphrase', { exact: true }).fill('nope')
      await page.keyboard.press('Enter')
      await page.getByText('cannot be read').waitFor()
    },
  },
  recover: { hash: 'state=locked', play: (page) => button(page, 'Use the recovery key').click() },
  main: { hash: '' },
  'main-chosen': { hash: 'demo', play: choose(1) },
  'main-evaluation': { hash: 'evaluation', play: choose(5) },
  'main-standings': {
    hash: 'trouble=standings',
    play: async (page) => {
      await page.getByRole('row', { name: /^Qovery/ }).click()
      await choose(0)(page)
    },
  },
  'main-running': {
    hash: 'trouble=standings',
    play: async (page) => {
      await page.getByRole('row', { name: /^Seqera Cloud/ }).click()
      await choose(2)(page)
    },
  },
  'main-empty': { hash: 'trouble=empty' },
  'main-5000': {
    hash: 'size=5000',
    play: async (page) => {
      await choose(0)(page)
      await page.keyboard.press('End')
      await page.waitForTimeout(300)
    },
  },
  'main-failed': { hash: 'trouble=list' },
  'main-no-match': {
    hash: '',
    play: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('zanzibar')
    },
  },
  'main-search': {
    hash: '',
    play: async (page) => {
      await page.keyboard.press('Control+f')
      await page.keyboard.type('deploy')
      await page.waitForTimeout(150)
      await page.keyboard.press('ArrowDown')
    },
  },
  'detail-revealed': {
    hash: '',
    play: async (page) => {
      await choose(15)(page)
      await button(page, /^Reveal/).click()
      await page.getByTestId('revealed').waitFor()
      await button(page, /^Copy (Secret|Service account key|Personal)/).click()
    },
  },
  'detail-gone': { hash: '', play: choose(8) },
  'detail-ssh': { hash: '', play: choose(3) },
  'store-secret': {
    hash: '',
    play: async (page) => {
      await choose(0)(page)
      await button(page, /^Store/).click()
    },
  },
  'store-json': {
    hash: '',
    play: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('google')
      await page.waitForTimeout(150)
      await choose(0)(page)
      await button(page, /^(Store|Replace) /).click()
      await page.getByLabel('Service account key', { exact: true }).fill('{ "type": "service_account" }')
    },
  },
  'add-cards': { hash: '', play: (page) => page.keyboard.press('Control+n') },
  'add-form': {
    hash: '',
    play: async (page) => {
      await page.keyboard.press('Control+n')
      await button(page, /^Seqera/).click()
      await page.getByLabel('Access token', { exact: true }).fill('bad')
      await button(page, /^Connect$/).click()
      await page.getByText('does not accept').waitFor()
    },
  },
  'add-form-all': {
    hash: '',
    play: async (page) => {
      await page.keyboard.press('Control+n')
      await button(page, /^Keycard/).click()
      await button(page, /^Connect$/).click()
    },
  },
  remove: {
    hash: '',
    play: async (page) => {
      await page.getByRole('row', { name: /^Keycard/ }).click()
      await button(page, 'More for Keycard').click()
      await page.getByRole('menuitem', { name: 'Remove connection…' }).click()
    },
  },
  menu: {
    hash: '',
    play: async (page) => {
      await page.getByRole('row', { name: /^Keycard/ }).click()
      await button(page, 'More for Keycard').click()
    },
  },
  consent: { hash: 'trouble=consent' },
  'consent-many': { hash: 'trouble=consent-many' },
  settings: { hash: '', play: (page) => button(page, 'Settings').click() },
  'settings-passphrase': {
    hash: '',
    play: async (page) => {
      await button(page, 'Settings').click()
      await button(page, 'Change passphrase…').click()
    },
  },
  notices: {
    hash: 'trouble=offline',
    play: async (page) => {
      await choose(1)(page)
      await button(page, /^Sync now/).click()
      await page.waitForTimeout(3_000)
    },
  },
}
