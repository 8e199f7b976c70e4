import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { computer, demoAtRest } from './app.ts'

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document
    return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
  })
const index = (page: Page) =>
  page.evaluate(() => Number(document.activeElement?.getAttribute('data-index') ?? -1))
const scrolled = (page: Page) => page.getByTestId('credential-list').evaluate((list) => list.scrollTop)
const bar = (page: Page) => page.getByTestId('bulk-bar')

async function demo(): Promise<Page> {
  const { page } = await computer().start('--demo')
  await demoAtRest(page)
  return page
}

/** Presses Tab until what has the keyboard is called `name`. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`nothing called ${name} takes the keyboard; it is on ${await focused(page)}`)
}

async function intoList(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await page.waitForTimeout(100)
  await page.keyboard.press('Escape')
  await expect.poll(() => index(page)).toBeGreaterThanOrEqual(0)
}

test('several are tagged, looked at before and taken back, by keyboard alone', async () => {
  const page = await demo()
  await intoList(page)
  await page.keyboard.press('x')
  await bar(page).getByText('1 selected').waitFor()
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+ArrowDown')
  await bar(page).getByText('3 selected').waitFor()
  await page.keyboard.press('Shift+K')
  await bar(page).getByText('2 selected').waitFor()
  await tabTo(page, /^Tags…$/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Tags of 2 credentials' }).waitFor()
  await page.keyboard.type('reviewed')
  await page.keyboard.press('Enter')
  await page.getByText('All 2 change').waitFor()
  await page.getByText('→ ').first().waitFor()
  await tabTo(page, /^Change 2$/)
  await page.keyboard.press('Enter')
  await page.getByText('The tags of 2 credentials are changed.').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('tag:reviewed ')
  await page.getByText('2 matches').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect.poll(() => index(page)).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Control+Z')
  await page.getByText('2 credentials are as before.').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('tag:reviewed ')
  await page.getByText('Nothing matches').first().waitFor()
})

test('all but one go to the trash and come back by the notice; then the trash is emptied', async () => {
  const page = await demo()
  await page.keyboard.press('/')
  await page.keyboard.type('aws provider:seqera ')
  let total = 0
  // Half of what was typed has matches, too: it rests once the count stays the same.
  const rests = async () => {
    const before = total
    total = Number((await page.getByTestId('list-count').textContent())?.match(/^(\d+) match/)?.[1] ?? 0)
    return total > 2 && total === before
  }
  await expect.poll(rests, { interval: 500, timeout: 20_000 }).toBe(true)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => index(page)).toBe(0)
  await page.keyboard.press('Control+A')
  await bar(page).getByText(`${total} selected`).waitFor()
  await page.keyboard.press('Space')
  await bar(page)
    .getByText(`${total - 1} selected`)
    .waitFor()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: /^Move \d+ to the trash/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByTestId('notice').getByRole('button', { name: 'Undo' }).click()
  await page.getByText(/as before\.$/).waitFor()
  await expect.poll(() => page.getByTestId('list-count').textContent()).toBe(`${total} matches`)
  await page.getByRole('row', { name: /^Trash/ }).click()
  await page.getByTestId('list-count').filter({ hasText: 'credential' }).waitFor()
  const before = await page.getByRole('option').count()
  await page.getByRole('option').first().click()
  await page.keyboard.press('Control+A')
  await bar(page).getByRole('button', { name: 'Restore' }).click()
  const back = page.getByTestId('notice').filter({ hasText: /out of the trash\./ })
  await expect.poll(() => page.getByRole('option').count()).toBe(0)
  await back.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0)
  const here = page.getByRole('option', { name: /Wiki of the old office/ })
  await here.click()
  await page.keyboard.press('x')
  await page.keyboard.press('Delete')
  const asked = page.getByRole('alertdialog', { name: 'Delete 1 credential for good?' })
  await asked.getByText('1 goes').waitFor()
  if (process.env.KEYSTEAD_SHOT) await page.screenshot({ path: process.env.KEYSTEAD_SHOT })
  await asked.getByRole('button', { name: 'Delete 1 for good' }).click()
  await asked.waitFor({ state: 'detached' })
  await expect.poll(() => here.count()).toBe(0)
  await page.getByRole('button', { name: 'Empty the trash…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Empty the trash' }).click()
  await page.getByText(/\d credentials? deleted for good\./).waitFor()
  expect(await page.getByRole('option').count()).toBeLessThanOrEqual(before)
})

test('Shift and a click selects a range, Control and a click one more, and Escape none', async () => {
  const page = await demo()
  const row = (at: number) => page.locator(`[data-index="${at}"]`)
  await row(1).click()
  await row(4).click({ modifiers: ['Shift'] })
  await bar(page).getByText('4 selected').waitFor()
  await row(2).click({ modifiers: ['Control'] })
  await bar(page).getByText('3 selected').waitFor()
  expect(await row(2).getAttribute('aria-checked')).toBeNull()
  expect(await row(3).getAttribute('aria-checked')).toBe('true')
  await page.keyboard.press('Escape')
  await bar(page).waitFor({ state: 'detached' })
})

test('the sheet of keys opens with a question mark, and each place is two keys away', async () => {
  const page = await demo()
  await page.keyboard.press('Shift+?')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await page.keyboard.press('Escape')
  for (const [keys, heading] of [
    ['ga', 'Attention'],
    ['gt', 'Trash'],
    ['gc', 'Conflicts'],
    ['ge', 'Unsent edits'],
    ['gl', 'All credentials'],
  ] as const) {
    await page.keyboard.press('Escape')
    for (const key of keys) await page.keyboard.press(key)
    await page.getByRole('main').getByRole('heading', { name: heading }).first().waitFor()
  }
})

test('where the list was scrolled, searched and selected is there again after another place', async () => {
  const page = await demo()
  await intoList(page)
  for (let presses = 0; presses < 14; presses++) await page.keyboard.press('j')
  await expect.poll(() => index(page)).toBe(14)
  await page.keyboard.press('x')
  const top = await scrolled(page)
  expect(top).toBeGreaterThan(0)
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await page.getByRole('heading', { name: 'Attention' }).first().waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await bar(page).getByText('1 selected').waitFor()
  await expect.poll(() => scrolled(page)).toBe(top)
  await page.keyboard.press('/')
  await page.keyboard.type('aws')
  const count = page.getByTestId('list-count')
  await count.filter({ hasText: 'match' }).waitFor()
  const matches = await count.textContent()
  await page.getByRole('row', { name: /^Seqera/ }).click()
  await count.filter({ hasText: 'credential' }).waitFor()
  await page.getByRole('row', { name: /^All credentials/ }).click()
  await expect.poll(() => count.textContent()).toBe(matches)
  expect(await page.getByRole('combobox', { name: 'Search credentials' }).inputValue()).toBe('aws')
})
