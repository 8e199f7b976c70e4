import type { Page } from 'playwright-core'
import type { Scene } from './scenes.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`).first()
const tree = (page: Page, name: RegExp) => page.getByRole('row', { name }).first()

/** Chooses a view or place of the left pane. */
export async function show(page: Page, name: RegExp) {
  await row(page, 0).waitFor()
  await tree(page, name).click()
  await page.waitForTimeout(150)
}

/** Chooses the credential of a name that the list of a view holds. */
export async function chosen(page: Page, view: RegExp, name: RegExp) {
  await show(page, view)
  await page.getByRole('option', { name }).first().click()
  await page.waitForTimeout(150)
}

export async function plan(page: Page, connection: string) {
  await show(page, new RegExp(`^${connection}`))
  await button(page, `More for ${connection}`).click()
  await page.getByRole('menuitem', { name: 'Review changes…' }).click()
}

const section = async (page: Page, id: string) => {
  await page.getByTestId(id).scrollIntoViewIfNeeded()
  await page.waitForTimeout(100)
}

/** Edits that wait, conflicts, the plan, history, the trash and the log, in every state worth looking at. */
export const syncScenes: Record<string, Scene> = {
  'edits-all': { hash: 'edits', play: (page) => row(page, 1).click() },
  'edits-view': { hash: 'edits', play: (page) => chosen(page, /^Unsent/, /nightly-releases/) },
  'edits-read-only': { hash: 'edits', play: (page) => chosen(page, /^Qovery/, /Unsent/) },
  'edits-refused-field': { hash: 'edits', play: (page) => chosen(page, /^Unsent/, /bad name/) },
  'edits-fix': {
    hash: 'edits',
    play: async (page) => {
      await chosen(page, /^Unsent/, /bad name/)
      await button(page, 'Fix…').click()
    },
  },
  'edits-offline': { hash: 'edits', play: (page) => chosen(page, /^Unsent/, /Not sent.*quay/) },
  'edits-held': { hash: 'edits', play: (page) => chosen(page, /^Unsent/, /Left out/) },
  'edits-candidates': {
    hash: 'edits',
    play: async (page) => {
      await show(page, /^Unsent/)
      for (let n = 0; n < 9; n += 1) {
        await row(page, n).click()
        await page.waitForTimeout(80)
        if (await page.getByTestId('candidates').isVisible()) return
      }
    },
  },
  'edits-discard': {
    hash: 'edits',
    play: async (page) => {
      await chosen(page, /^Unsent/, /nightly-releases/)
      await button(page, 'Discard the edit…').click()
      await page.getByText('aurelia-release-bot').last().waitFor()
    },
  },
  conflicts: { hash: 'edits', play: (page) => chosen(page, /^Conflicts/, /-eu/) },
  'conflicts-chosen': {
    hash: 'edits',
    play: async (page) => {
      await chosen(page, /^Conflicts/, /-eu/)
      await page
        .getByRole('radio', { name: /^This vault/ })
        .first()
        .check({ force: true })
      await page
        .getByRole('radio', { name: /^Seqera/ })
        .nth(1)
        .check({ force: true })
    },
  },
  'conflicts-gone': { hash: 'edits', play: (page) => chosen(page, /^Conflicts/, /デ/) },
  'conflicts-deleted': { hash: 'edits', play: (page) => chosen(page, /^Trash/, /legacy/) },
  'conflicts-in-trash': {
    hash: 'edits',
    play: async (page) => {
      await show(page, /^Conflicts/)
      await page.getByText('One more is in the trash').waitFor()
    },
  },
  'conflicts-all': {
    hash: 'edits',
    play: async (page) => {
      await show(page, /^Conflicts/)
      await button(page, 'Decide all…').click()
      await page.getByRole('radio', { name: /Keep mine/ }).check({ force: true })
    },
  },
  'conflicts-none': {
    hash: 'edits',
    play: async (page) => {
      await show(page, /^Conflicts/)
      await button(page, 'Decide all…').click()
      await page.getByRole('radio', { name: /Take theirs/ }).check({ force: true })
      await button(page, /^Decide \d/).click()
      await page.getByText('No conflicts').waitFor()
    },
  },
  history: {
    hash: 'edits',
    play: async (page) => {
      await chosen(page, /^Unsent/, /nightly-releases/)
      await section(page, 'history')
      await page
        .getByRole('button', { name: /You edited it.*Personal|You edited it/ })
        .first()
        .click()
      await button(page, /^Reveal the old/).click()
      await page.getByTestId('revealed-old').scrollIntoViewIfNeeded()
    },
  },
  'history-compare': {
    hash: 'edits',
    play: async (page) => {
      await chosen(page, /^Unsent/, /nightly-releases/)
      await section(page, 'history')
      await page.getByTestId('history').getByRole('button', { name: 'Compare…', exact: true }).click()
      await page.waitForTimeout(150)
    },
  },
  trash: { hash: 'edits', play: (page) => chosen(page, /^Trash/, /./) },
  'trash-owed': {
    hash: 'edits',
    play: async (page) => {
      await chosen(page, /^Trash/, /Unsent/)
    },
  },
  'trash-empty': { hash: '', play: (page) => show(page, /^Trash/) },
  'trash-purge': {
    hash: 'edits',
    play: async (page) => {
      await chosen(page, /^Trash/, /Absent/)
      await button(page, 'Delete for good…').click()
    },
  },
  plan: {
    hash: 'edits&lines=9',
    play: async (page) => {
      await plan(page, 'Seqera Cloud')
      await page.getByTestId('plan').waitFor()
    },
  },
  'plan-first': {
    hash: 'edits',
    play: async (page) => {
      await plan(page, 'Qovery')
      await page.getByTestId('plan').waitFor()
      await page.keyboard.press('Tab')
    },
  },
  'plan-5000': {
    hash: 'edits&lines=5000',
    play: async (page) => {
      await plan(page, 'Seqera Cloud')
      await page.getByRole('treeitem').first().focus()
      await page.keyboard.press('End')
      await page.keyboard.press('PageUp')
      await page.keyboard.press('Space')
      await page.waitForTimeout(200)
    },
  },
  'plan-reading': { hash: 'edits&trouble=slow-plan', play: (page) => plan(page, 'Seqera Cloud') },
  'plan-failed': { hash: 'edits&trouble=plan', play: (page) => plan(page, 'Seqera Cloud') },
  'plan-nothing': { hash: '', play: (page) => plan(page, 'Keycard') },
  'plan-doubt': { hash: 'edits&trouble=doubt&lines=4', play: (page) => plan(page, 'Seqera Cloud') },
  doubt: { hash: 'edits&trouble=doubt', play: (page) => show(page, /^Seqera Cloud/) },
  running: {
    hash: 'edits&trouble=standings',
    play: async (page) => {
      await row(page, 3).click()
    },
  },
  waiting: { hash: 'edits&trouble=standings', play: (page) => show(page, /^Keycard/) },
  'gone-connection': { hash: 'edits&trouble=gone-remote', play: (page) => show(page, /^Qovery/) },
  log: {
    hash: 'edits',
    play: async (page) => {
      await row(page, 0).waitFor()
      await page.getByTestId('sync-summary').click()
      await page.getByTestId('sync-log').waitFor()
    },
  },
  'log-none': {
    hash: 'edits',
    play: async (page) => {
      await row(page, 0).waitFor()
      await page.getByTestId('sync-summary').click()
      await page.getByLabel('Search names and messages').fill('zanzibar')
      await page.getByText('Nothing in the log matches').waitFor()
    },
  },
}
