import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { found, newIn, remove } from './write-scenes.ts'

const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`)
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const selected = (page: Page) => page.locator('[role=option][aria-selected=true]')
const isFocused = (element: Element) => element === document.activeElement
const errorOf = (page: Page, name: string) =>
  field(page, name).evaluate((input) => {
    const ids = (input.getAttribute('aria-describedby') ?? '').split(' ')
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  })

/** Creating, changing and deleting at a remote. */
export const writeBehaviours: Record<string, { hash?: string; play: (page: Page) => Promise<void> }> = {
  'by keyboard alone: a credential is created, is chosen and focused in the list, is edited, is deleted': {
    async play(page) {
      await row(page, 0).waitFor()
      await page.keyboard.press('Control+Shift+N')
      await page.getByRole('dialog', { name: 'New credential' }).waitFor()
      await page.keyboard.press('Enter')
      await page.getByLabel('Search places').waitFor()
      await page.keyboard.type('Bio / proteomics')
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: /^Seqera Cloud \/ Aurelia Bio \/ proteomics/ }).waitFor()
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await field(page, 'Name').waitFor()
      await page.keyboard.type('release-bot')
      await field(page, 'User name').focus()
      await page.keyboard.type('mira-k')
      await page.keyboard.press('Tab')
      await page.keyboard.type('ghp_example')
      await page.keyboard.press('Enter')
      await page
        .getByText('release-bot is in this vault, for Seqera Cloud / Aurelia Bio / proteomics.')
        .waitFor()
      await page.getByRole('heading', { name: 'release-bot' }).waitFor()
      assert.match((await selected(page).textContent()) ?? '', /release-bot/)
      assert.equal(await selected(page).evaluate(isFocused), true)

      await page.keyboard.press('e')
      assert.equal(await field(page, 'Name').evaluate(isFocused), true)
      await page.keyboard.press('End')
      await page.keyboard.type('-2')
      await page.keyboard.press('Enter')
      await page.getByText('release-bot-2 is changed in this vault.').waitFor()
      await page.getByRole('heading', { name: 'release-bot-2' }).waitFor()
      assert.equal(await selected(page).evaluate(isFocused), true)

      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('alertdialog', { name: 'Delete release-bot-2?' })
      await dialog.waitFor()
      assert.equal(await dialog.getByRole('button', { name: 'Cancel' }).evaluate(isFocused), true)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByText(/^release-bot-2 is in the trash/).waitFor()
      await page.waitForTimeout(200)
      assert.equal(await page.getByRole('option', { name: /release-bot/ }).count(), 0)
      assert.equal(await selected(page).evaluate(isFocused), true)
    },
  },
  'a credential that lands on the last of fifty pages is brought in sight': {
    hash: 'size=5000',
    async play(page) {
      await row(page, 0).waitFor()
      await page.keyboard.press('Control+Shift+N')
      await page.getByRole('button', { name: /^Choose a place/ }).click()
      await page.getByRole('option', { name: 'genomics', exact: true }).click()
      await page.getByRole('option', { name: 'GitHub', exact: true }).click()
      await field(page, 'Name').fill('release-bot')
      await field(page, 'User name').fill('mira-k')
      await field(page, 'Personal access token').fill('ghp_example')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'release-bot' }).waitFor()
      await selected(page).waitFor()
      assert.equal(await selected(page).getAttribute('aria-posinset'), '5001')
      assert.equal(await selected(page).evaluate(isFocused), true)
    },
  },
  'what is wrong with a field is told under that field, and the first of them has the focus': {
    async play(page) {
      await newIn(page, /^genomics/, 'Amazon Web Services')
      await field(page, 'Name').fill('fine')
      await field(page, 'Access key ID').fill('short')
      await field(page, 'Secret access key').fill('short')
      await page.keyboard.press('Enter')
      await page.getByText('at least 16').first().waitFor()
      assert.match(await errorOf(page, 'Access key ID'), /^Access key ID has at least 16/)
      assert.match(await errorOf(page, 'Secret access key'), /^Secret access key has at least 16/)
      assert.equal(await field(page, 'Access key ID').evaluate(isFocused), true)
      assert.equal(await field(page, 'Secret access key').inputValue(), 'short')
    },
  },
  'a blank secret is kept by an edit': {
    async play(page) {
      await row(page, 2).click()
      await page.getByText('Stored 2 days ago').waitFor()
      await page.getByRole('button', { name: 'Edit', exact: true }).click()
      assert.equal(await field(page, 'Personal access token').inputValue(), '')
      assert.match(await errorOf(page, 'Personal access token'), /Leave empty to keep the stored one/)
      await field(page, 'User name').fill('mira-k-2')
      await page.getByRole('button', { name: 'Save', exact: true }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByText('mira-k-2').first().waitFor()
      await page.getByText('Stored 2 days ago').waitFor()
    },
  },
  'a secret that is not here and that the change needs is asked for under its field': {
    hash: 'wide',
    async play(page) {
      await found(page, 'azure')
      await page.keyboard.press('e')
      await field(page, 'Name').fill('renamed')
      await field(page, 'Reason for the change').fill('Rotated')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').getByText('this vault does not hold it').waitFor()
      assert.match(await errorOf(page, 'Client secret'), /^Enter it/)
      assert.equal(await field(page, 'Client secret').evaluate(isFocused), true)
    },
  },
  'a service that asks why is told why: without a reason nothing is sent, and a refused one is told under it':
    {
      hash: 'wide',
      async play(page) {
        await remove(page, 'vsphere')
        const dialog = page.getByRole('alertdialog')
        await dialog.getByText('Used by 2 clusters: prod-eu, staging.').waitFor()
        await dialog.getByRole('button', { name: 'Delete credential' }).click()
        assert.match(await errorOf(page, 'Reason for the deletion'), /asks for it/)
        await field(page, 'Reason for the deletion').fill('short')
        await dialog.getByRole('button', { name: 'Delete credential' }).click()
        await dialog.getByText('Say more than that').waitFor()
        assert.match(await errorOf(page, 'Reason for the deletion'), /^Say more than that/)
        assert.equal(await page.getByTestId('list-count').textContent(), '2 matches')
        await field(page, 'Reason for the deletion').fill('Rotated on Friday')
        await dialog.getByRole('button', { name: 'Delete credential' }).click()
        await dialog.waitFor({ state: 'detached' })
      },
    },
  'a refused deletion is told in the trash, and nothing is gone there': {
    hash: 'wide',
    async play(page) {
      await remove(page, 'vsphere')
      const dialog = page.getByRole('alertdialog')
      await dialog.getByText('Used by 2 clusters: prod-eu, staging.').waitFor()
      await field(page, 'Reason for the deletion').fill('Rotated on Friday')
      await dialog.getByRole('button', { name: 'Delete credential' }).click()
      await dialog.waitFor({ state: 'detached' })
      assert.equal(await page.getByTestId('list-count').textContent(), '1 match')
      await page.keyboard.press('Control+r')
      await page
        .getByRole('row', { name: /^Unsent edits/ })
        .getByText('1')
        .first()
        .waitFor()
      await page.getByRole('row', { name: /^Trash/ }).click()
      await page.getByRole('option').first().click()
      await page.getByTestId('detail').getByText('It was not deleted').waitFor()
    },
  },
  'what cannot be edited says why: on the button, in the menu and for the key': {
    hash: 'wide',
    async play(page) {
      await found(page, 'salesforce')
      const edit = page.getByRole('button', { name: 'Edit', exact: true })
      assert.equal(await edit.getAttribute('aria-disabled'), 'true')
      await edit.click({ force: true })
      assert.equal(await page.getByRole('dialog').count(), 0)
      await page.keyboard.press('e')
      await page.getByTestId('notice').getByText('signing in there').waitFor()
      assert.equal(await page.getByRole('dialog').count(), 0)
    },
  },
  'a place that may only be read is shown with its sentence and cannot be chosen': {
    hash: 'wide',
    async play(page) {
      await row(page, 0).waitFor()
      await page.keyboard.press('Control+Shift+N')
      await page.getByRole('button', { name: /^Choose a place/ }).click()
      const option = page.getByRole('option', { name: /quarantine/ })
      assert.equal(await option.getAttribute('aria-disabled'), 'true')
      await option.getByText('may only read here').waitFor()
    },
  },
  'the letter e in a note or in the search is just a letter': {
    async play(page) {
      await row(page, 1).click()
      await page.getByRole('button', { name: 'Add notes' }).click()
      await field(page, 'Notes').focus()
      await page.keyboard.type('eee')
      await page.keyboard.press('/')
      await field(page, 'Search credentials').focus()
      await page.keyboard.type('e')
      assert.equal(await page.getByRole('dialog').count(), 0)
      assert.equal(await field(page, 'Search credentials').inputValue(), 'e')
    },
  },
  'a connection that needs sign-in opens on its empty secret, with the words of the failure': {
    hash: 'trouble=standings',
    async play(page) {
      await page.getByRole('row', { name: /^Qovery/ }).click()
      await page.getByRole('button', { name: 'Edit connection' }).click()
      const token = field(page, 'Access token')
      await token.waitFor()
      await page.waitForTimeout(100)
      assert.equal(await token.evaluate(isFocused), true)
      assert.equal(await token.inputValue(), '')
      assert.match(await errorOf(page, 'Access token'), /does not accept this token/)
    },
  },
}
