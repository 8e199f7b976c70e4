import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { local } from './organization-scenes.ts'

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const isFocused = (element: Element) => element === document.activeElement

/** What is a person’s own: fields, reminders, notes, and a revealed secret seen large. */
export const ownBehaviours: Record<string, { hash?: string; play: (page: Page) => Promise<void> }> = {
  'a hidden field of one’s own is added, revealed, kept by a rename, and removed': {
    hash: 'tied',
    async play(page) {
      await local(page, 'home server')
      await button(page, 'Add a field').click()
      const dialog = page.getByRole('dialog', { name: 'Add a field' })
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Disk key')
      await dialog.getByRole('button', { name: /Type/ }).click()
      await page.getByRole('option', { name: 'Hidden text' }).click()
      await dialog.getByRole('textbox', { name: 'Value' }).fill('correct horse')
      await page.keyboard.press('Enter')
      await dialog.waitFor({ state: 'detached' })
      await button(page, 'Reveal Disk key').click()
      await page.getByTestId('revealed').getByText('Tr0ub4dor').waitFor()
      await button(page, 'Hide Disk key').click()
      await button(page, 'Replace Disk key').click()
      const edit = page.getByRole('dialog', { name: 'Edit Disk key' })
      await edit.getByText('Leave empty to keep the stored one.').waitFor()
      await edit.getByRole('textbox', { name: 'Name' }).fill('Key of the disk')
      await page.keyboard.press('Enter')
      await button(page, 'Reveal Key of the disk').waitFor()
      await button(page, 'Replace Key of the disk').click()
      await button(page, 'Remove field').click()
      await button(page, 'Reveal Key of the disk').waitFor({ state: 'detached' })
    },
  },
  'a wrong setup key, address or date is told under the value, and nothing is saved': {
    hash: 'tied',
    async play(page) {
      await local(page, 'home server')
      await button(page, 'Add a field').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Console')
      await dialog.getByRole('button', { name: /Type/ }).click()
      await page.getByRole('option', { name: 'Address' }).click()
      await dialog.getByRole('textbox', { name: 'Value' }).fill('javascript:alert(1)')
      await page.keyboard.press('Enter')
      await dialog.getByText('Enter a full address').waitFor()
      assert.equal(await dialog.getByRole('textbox', { name: 'Value' }).getAttribute('aria-invalid'), 'true')
    },
  },
  'an expiry and a rotation are set and shown with how far off they are': {
    hash: 'tied',
    async play(page) {
      await local(page, 'warehouse read-only')
      await button(page, 'Set expiry or rotation').click()
      const soon = new Date(Date.now() + 10 * 24 * 3_600_000).toISOString().slice(0, 10)
      await field(page, 'Expires').fill(soon)
      await page.getByRole('textbox', { name: 'Replace every (days)' }).fill('30')
      await button(page, 'Save').click()
      await page.getByText('Every 30 days').waitFor()
      await page.locator('.facts-dates').getByText('Soon').waitFor()
      await page.getByText('Counts from when its secret is stored').waitFor()
    },
  },
  'notes read as Markdown without raw HTML, and links show where they lead instead of going there': {
    hash: 'tied',
    async play(page) {
      await local(page, 'root account')
      const notes = page.locator('.markdown')
      assert.equal(await notes.locator('strong').textContent(), 'Mira')
      assert.equal(await notes.locator('a, b, img, script').count(), 0)
      await notes.getByText('https://wiki.aurelia.example/break-glass').waitFor()
      await notes.getByText('<b>raw</b> stays text.').waitFor()
      await button(page, 'Edit notes').click()
      await page.waitForTimeout(100)
      assert.equal(await field(page, 'Notes').evaluate(isFocused), true)
      await field(page, 'Notes').fill('[x](javascript:alert(1)) ![y](https://tracker.example/p.png)')
      await page.keyboard.press('Escape')
      await notes.waitFor()
      assert.equal(await notes.locator('a, img').count(), 0)
      assert.equal((await notes.textContent())?.includes('javascript:'), false)
      await page.waitForTimeout(100)
      assert.equal(await button(page, 'Edit notes').evaluate(isFocused), true)
    },
  },
  'an optional secret is taken away with a save, and can be kept after all': {
    hash: 'tied',
    async play(page) {
      await local(page, 'root account')
      await page.keyboard.press('e')
      assert.equal(await page.getByRole('button', { name: 'Take away Secret access key' }).count(), 0)
      await button(page, 'Take away Session token').click()
      await page.waitForTimeout(50)
      assert.equal(await button(page, 'Keep Session token').evaluate(isFocused), true)
      await page.keyboard.press('Enter')
      await field(page, 'Session token (optional)').waitFor()
      await button(page, 'Take away Session token').click()
      await button(page, 'Save').click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await button(page, 'Store secret: Session token').waitFor()
      await button(page, 'Reveal Secret access key').waitFor()
    },
  },
  'large type and the QR code come only when asked for, and go with the secret': {
    hash: 'tied',
    async play(page) {
      await local(page, 'root account')
      await button(page, 'Reveal Secret access key').click()
      await page.getByTestId('revealed').waitFor()
      assert.equal(await page.locator('[data-testid=large-type], .qr').count(), 0)
      await button(page, 'Secret access key as a QR code').click()
      await page.getByRole('img', { name: 'QR code of Secret access key' }).waitFor()
      await page.keyboard.press('Escape')
      await button(page, 'Secret access key in large type').click()
      await page.getByTestId('large-type').waitFor()
      await page.evaluate(() => window.dispatchEvent(new Event('blur')))
      await page.getByTestId('large-type').waitFor({ state: 'detached' })
      assert.equal((await page.content()).includes('EXAMPLEKEY'), false)
    },
  },
}
