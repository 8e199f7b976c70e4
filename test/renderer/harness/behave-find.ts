import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`)
const box = (page: Page) => page.getByRole('combobox', { name: 'Search credentials' })

async function search(page: Page, text: string) {
  await row(page, 0).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(text)
}

export const findBehaviours: Record<string, { hash?: string; play: (page: Page) => Promise<void> }> = {
  'Tab completes an operator, and the arrow and Enter its value': {
    async play(page) {
      await search(page, 'heal')
      await page.getByRole('option', { name: 'health:', exact: true }).waitFor()
      await page.keyboard.press('Tab')
      assert.equal(await box(page).inputValue(), 'health:')
      await page.getByRole('option', { name: 'invalid', exact: true }).waitFor()
      await page.keyboard.type('inv')
      await page.waitForTimeout(100)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      assert.equal(await box(page).inputValue(), 'health:invalid ')
      await page.waitForTimeout(150)
      assert.match((await page.getByTestId('list-count').textContent()) ?? '', /^[1-9]\d* matches$/)
    },
  },
  'an operator that there is not is told under the box, and the rows stay': {
    async play(page) {
      await search(page, 'helth:warn ')
      await page.getByText('Did you mean «health:»?').waitFor()
      assert.equal(await box(page).getAttribute('aria-invalid'), 'true')
      await row(page, 3).waitFor()
      await page.keyboard.press('Escape')
      await page.getByText('Did you mean «health:»?').waitFor({ state: 'detached' })
    },
  },
  'what was searched for is marked in the rows': {
    async play(page) {
      await search(page, 'deploy')
      await page.locator('mark').first().waitFor()
      assert.equal(await row(page, 0).locator('mark').first().textContent(), 'deploy')
    },
  },
  'of more than a thousand matches the box says at least how many': {
    hash: 'size=5000',
    async play(page) {
      await search(page, 'credential')
      await page.getByText('1,000+ matches').waitFor()
    },
  },
  'the palette opens a credential, and an action by its name': {
    async play(page) {
      await row(page, 0).waitFor()
      await page.keyboard.press('Control+k')
      await page.keyboard.type('terraform')
      await page
        .getByRole('option', { name: /^terraform-state/ })
        .first()
        .waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: /^terraform-state/ }).waitFor()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.keyboard.press('Control+k')
      await page.keyboard.type('activity')
      await page.getByRole('option', { name: /^Activity/ }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Activity' }).waitFor()
    },
  },
  'from the palette a secret is copied and revealed with one key': {
    async play(page) {
      await row(page, 0).waitFor()
      await page.keyboard.press('Control+k')
      await page.keyboard.type('metrics')
      await page
        .getByRole('option', { name: /^metrics/ })
        .first()
        .waitFor()
      await page.keyboard.press('Control+c')
      await page.getByTestId('clipboard-notice').waitFor()
      await page.keyboard.press('Control+k')
      await page.keyboard.type('metrics')
      await page
        .getByRole('option', { name: /^metrics/ })
        .first()
        .waitFor()
      await page.keyboard.press('Control+r')
      await page.getByTestId('revealed').waitFor()
    },
  },
  'a search is saved under a name, found again in the sidebar, renamed and removed': {
    async play(page) {
      await search(page, 'kind:ssh')
      await page.getByRole('button', { name: 'Save this search…' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill('All SSH keys')
      await page.keyboard.press('Enter')
      await page.getByRole('row', { name: 'All SSH keys' }).waitFor()
      await page.getByRole('row', { name: /^All credentials/ }).click()
      await page.getByText('60 credentials').waitFor()
      await page.getByRole('row', { name: 'All SSH keys' }).click()
      await page.getByTestId('list-count').filter({ hasText: 'matches' }).waitFor()
      assert.equal(await box(page).inputValue(), 'kind:ssh')
      await page.getByRole('button', { name: 'Saved search All SSH keys' }).click()
      await page.getByRole('menuitem', { name: 'Rename…' }).click()
      await page.getByRole('textbox', { name: 'Name' }).fill('SSH')
      await page.keyboard.press('Enter')
      await page.getByRole('row', { name: 'SSH', exact: true }).waitFor()
      await page.getByRole('button', { name: 'Saved search SSH' }).click()
      await page.getByRole('menuitem', { name: /^Remove/ }).click()
      await page.getByRole('row', { name: 'SSH', exact: true }).waitFor({ state: 'detached' })
    },
  },
  'the list is grouped with counts over the groups, and j and k walk over them': {
    async play(page) {
      await row(page, 0).waitFor()
      await page.getByRole('button', { name: 'Sort and group' }).click()
      await page.getByRole('menuitemradio', { name: 'Kind' }).last().click()
      await page.keyboard.press('Escape')
      const head = page.locator('.virtual-head').first()
      await head.waitFor()
      assert.match((await head.textContent()) ?? '', /^Amazon Web Services9$/)
      await row(page, 8).click()
      await page.keyboard.press('j')
      await page.waitForTimeout(150)
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-index')), '9')
      await page.keyboard.press('k')
      await page.waitForTimeout(150)
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-index')), '8')
    },
  },
}
