import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { local, manage } from './organization-scenes.ts'

const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`)
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const treeRow = (page: Page, name: RegExp) => page.getByRole('row', { name }).first()
const heading = (page: Page, name: string) =>
  page.locator('.home').getByRole('heading', { name, exact: true })
const isFocused = (element: Element) => element === document.activeElement

/** Organizations over several services and this vault, and what only this vault holds. */
export const organizationBehaviours: Record<string, { hash?: string; play: (page: Page) => Promise<void> }> =
  {
    'one press ties what a suggestion names, and leads to it': {
      async play(page) {
        const suggestion = page.getByTestId('suggestion')
        await suggestion.getByText('Aurelia Bio is at Seqera and Keycard. Tie together?').waitFor()
        await suggestion.getByRole('button', { name: 'Tie together' }).click()
        await heading(page, 'Aurelia Bio').waitFor()
        await page.locator('.home').getByText('36 credentials · Seqera and Keycard').waitFor()
        assert.equal(await page.getByTestId('list-count').textContent(), '36 credentials')
        await suggestion.waitFor({ state: 'detached' })
      },
    },
    'every suggestion can be tied at once, and one that was declined does not come back': {
      hash: 'wide',
      async play(page) {
        await page.getByRole('button', { name: '1 more…' }).click()
        await page.getByRole('button', { name: 'Tie all' }).click()
        await page.getByText('Everything is tied together.').waitFor()
        await page.keyboard.press('Escape')
        await treeRow(page, /^Northwind Robotics/).waitFor()
        assert.equal(await page.getByTestId('suggestion').count(), 0)
      },
    },
    'by keyboard alone: organizations are tied, renamed, and untied': {
      async play(page) {
        await manage(page, 'Tie organizations together…')
        const dialog = page.getByRole('dialog', { name: 'Tie organizations together' })
        await dialog.waitFor()
        assert.equal(await field(page, 'Name').evaluate(isFocused), true)
        await page.keyboard.press('Tab')
        // Five organizations: no box to search in, so the list is next.
        await page.keyboard.press('Space')
        assert.equal(await field(page, 'Name').inputValue(), 'Aurelia Bio')
        await dialog.getByRole('button', { name: 'Tie together' }).click()
        await dialog.getByText('Choose at least two').waitFor()
        await dialog.getByRole('option', { name: /^Aurelia Bio Keycard/ }).focus()
        await page.keyboard.press('Space')
        await dialog.getByText('2 chosen').waitFor()
        await field(page, 'Name').focus()
        await page.keyboard.press('Enter')
        await heading(page, 'Aurelia Bio').waitFor()

        await page.locator('.detail').getByRole('button', { name: 'More for Aurelia Bio' }).focus()
        await page.keyboard.press('Enter')
        await page.keyboard.press('Enter')
        await page.getByRole('dialog', { name: 'Edit Aurelia Bio' }).waitFor()
        await field(page, 'Name').fill('Aurelia')
        await page.keyboard.press('Enter')
        await heading(page, 'Aurelia').waitFor()

        await page.locator('.detail').getByRole('button', { name: 'More for Aurelia' }).focus()
        await page.keyboard.press('Enter')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
        await page.getByText('Aurelia is no longer tied together. Nothing was deleted.').waitFor()
        await page.getByRole('heading', { name: 'All credentials' }).waitFor()
        assert.equal(await page.getByTestId('list-count').textContent(), '60 credentials')
      },
    },
    'what needs attention leads to the credential, and the overview is one press away again': {
      hash: 'tied',
      async play(page) {
        await treeRow(page, /^Aurelia Bio/).click()
        await page.getByRole('region', { name: '4 do not work' }).getByRole('button').first().click()
        await page.getByRole('heading', { name: 'nightly-runs-16' }).waitFor()
        const selected = page.locator('[role=option][aria-selected=true]')
        await selected.waitFor()
        assert.match((await selected.textContent()) ?? '', /^nightly-runs-16/)
        await page.getByRole('button', { name: 'Overview of Aurelia Bio' }).click()
        await heading(page, 'Aurelia Bio').waitFor()
        assert.equal(await page.locator('.detail').evaluate(isFocused), true)
      },
    },
    'a card leads to what is at one service, which says what it is part of': {
      hash: 'tied',
      async play(page) {
        await treeRow(page, /^Aurelia Bio/).click()
        await page
          .locator('.home')
          .getByRole('button', { name: /^Keycard/ })
          .click()
        await page.locator('.home').getByText('Part of').waitFor()
        assert.equal(await page.getByTestId('list-count').textContent(), '15 credentials')
        await page.locator('.home').getByRole('button', { name: 'Aurelia Bio', exact: true }).click()
        await page.locator('.home').getByText('Seqera, Keycard and this vault').waitFor()
      },
    },
    'by keyboard alone: a credential is kept in this vault only, in an organization made on the way': {
      async play(page) {
        await row(page, 0).waitFor()
        await page.keyboard.press('Control+Shift+N')
        await page.getByRole('dialog', { name: 'New credential' }).waitFor()
        await page.keyboard.press('Enter')
        await page.getByLabel('Search places').waitFor()
        await page.keyboard.type('only in this vault / new')
        await page.keyboard.press('Enter')
        await field(page, 'Name of the organization').waitFor()
        await page.waitForTimeout(100)
        assert.equal(await field(page, 'Name of the organization').evaluate(isFocused), true)
        await page.getByText('Name the organization to see').waitFor()
        await page.keyboard.type('Halden Genomics')
        await page.keyboard.press('Tab')
        await page.keyboard.type('git')
        await page.waitForTimeout(200)
        await page.keyboard.press('Enter')
        await field(page, 'Name').waitFor()
        await page.keyboard.type('mirror')
        await field(page, 'Host').focus()
        await page.keyboard.type('github.com')
        await page.keyboard.press('Tab')
        await page.keyboard.type('ghp_example')
        await page.keyboard.press('Enter')
        await page.getByText('mirror is in this vault, under Halden Genomics.').waitFor()
        await page.getByRole('heading', { name: 'mirror' }).waitFor()
        await page.getByText('Only this vault has it.').waitFor()
        await treeRow(page, /^Halden Genomics, 1 credential, Only in this vault/).waitFor()
      },
    },
    'a refused credential leaves its form as it was, and makes its organization once': {
      hash: 'tied',
      async play(page) {
        await row(page, 0).waitFor()
        await page.keyboard.press('Control+Shift+N')
        await page.getByRole('button', { name: /^Choose a place/ }).click()
        await page.getByRole('option', { name: 'New organization…' }).click()
        await field(page, 'Name of the organization').fill('Halden')
        await page.getByRole('option', { name: 'Git token', exact: true }).click()
        await field(page, 'Name').fill('mirror')
        await field(page, 'Host').fill('github.com')
        await field(page, 'Access token').fill('short')
        await page.keyboard.press('Enter')
        await page.getByText('Access token has at least 16 characters').waitFor()
        assert.equal(await field(page, 'Host').inputValue(), 'github.com')
        await field(page, 'Access token').fill('ghp_example')
        await page.keyboard.press('Enter')
        await page.getByRole('heading', { name: 'mirror' }).waitFor()
        assert.equal(await page.getByRole('row', { name: /^Halden/ }).count(), 1)
      },
    },
    'what only this vault has is edited and deleted without a word of a service': {
      hash: 'tied',
      async play(page) {
        await local(page, 'home server')
        const detail = page.locator('.detail')
        assert.doesNotMatch(
          ((await detail.textContent()) ?? '').replace('No service knows of it', ''),
          /service|pull|sync/i,
        )
        await page.keyboard.press('e')
        await field(page, 'Name').fill('attic server')
        await page.keyboard.press('Enter')
        await page.getByText('attic server is changed in this vault.', { exact: true }).waitFor()
        await page.getByRole('button', { name: 'More for attic server' }).click()
        await page.getByRole('menuitem', { name: 'Delete…' }).click()
        const dialog = page.getByRole('alertdialog')
        assert.doesNotMatch((await dialog.textContent()) ?? '', /service|sync|everyone/i)
        await dialog.getByRole('button', { name: 'Delete credential' }).click()
        await page.getByText('attic server is in the trash.', { exact: true }).waitFor()
        await treeRow(page, /^Private, 1 credential/).waitFor()
      },
    },
    'an organization of this vault is renamed, and removed only while it is empty': {
      hash: 'tied',
      async play(page) {
        await treeRow(page, /^Private/).click()
        await page.getByRole('button', { name: 'More for Private' }).click()
        const barred = page.getByRole('menuitem', { name: /^Remove organization/ })
        assert.equal(await barred.getAttribute('aria-disabled'), 'true')
        await page.keyboard.press('Escape')
        await treeRow(page, /^Empty drawer/).click()
        await page.getByRole('button', { name: 'More for Empty drawer' }).click()
        await page.getByRole('menuitem', { name: 'Rename…' }).click()
        await field(page, 'Name of the organization').fill('Spare')
        await page.keyboard.press('Enter')
        await heading(page, 'Spare').waitFor()
        await page.getByRole('button', { name: 'More for Spare' }).click()
        await page.getByRole('menuitem', { name: 'Remove organization' }).click()
        await page.getByText('Spare was removed.').waitFor()
        await page.getByRole('heading', { name: 'All credentials' }).waitFor()
      },
    },
    'a list of one provider has its columns, and one of several has none': {
      hash: 'wide',
      async play(page) {
        await row(page, 0).waitFor()
        assert.equal(await page.locator('.column-head').count(), 0)
        await treeRow(page, /^Qovery/).click()
        await page.locator('.column-head').getByText('Used by').waitFor()
        const first = page.getByRole('option').first()
        assert.match((await first.textContent()) ?? '', /Used by: /)
        await treeRow(page, /^Sequin/).click()
        await page.locator('.column-head').getByText('Health').waitFor()
        await treeRow(page, /^All credentials/).click()
        await page.locator('.column-head').waitFor({ state: 'detached' })
      },
    },
  }
