import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { findBehaviours } from './behave-find.ts'
import { insightBehaviours } from './behave-insight.ts'
import { organizationBehaviours } from './behave-organizations.ts'
import { ownBehaviours } from './behave-own.ts'
import { syncBehaviours } from './behave-sync.ts'
import { writeBehaviours } from './behave-writes.ts'
import { browse } from './browse.ts'

// node behave.ts [words of a name]: what only a browser can show. Each name is a sentence that could be false.
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  )
const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`)
const reveal = (page: Page) => page.getByRole('button', { name: /^Reveal/ }).first()
const shown = (page: Page) => page.getByTestId('revealed')

const behaviours: Record<string, { hash?: string; play: (page: Page) => Promise<void> }> = {
  'a revealed secret hides when the window loses focus': {
    async play(page) {
      await row(page, 15).click()
      await reveal(page).click()
      await shown(page).waitFor()
      await page.evaluate(() => window.dispatchEvent(new Event('blur')))
      await shown(page).waitFor({ state: 'detached' })
    },
  },
  'a revealed secret hides when another credential is chosen': {
    async play(page) {
      await row(page, 15).click()
      await reveal(page).click()
      await shown(page).waitFor()
      await row(page, 13).click()
      await shown(page).waitFor({ state: 'detached' })
    },
  },
  'locking leaves the unlock screen with the passphrase focused and no secret in the document': {
    async play(page) {
      await row(page, 15).click()
      await reveal(page).click()
      await shown(page).waitFor()
      await page.keyboard.press('Control+l')
      await page.getByRole('heading', { name: /^Unlock/ }).waitFor()
      assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).type), 'password')
      assert.equal((await page.content()).includes('EXAMPLEKEY'), false)
    },
  },
  'a wrong passphrase empties the field and keeps the focus in it': {
    hash: 'state=locked',
    async play(page) {
      await page.keyboard.type('wrong one')
      await page.keyboard.press('Enter')
      await page.getByText('does not open').waitFor()
      await page.waitForTimeout(100)
      const field = page.getByLabel('Passphrase', { exact: true })
      assert.equal(await field.inputValue(), '')
      assert.equal(await field.evaluate((input) => input === document.activeElement), true)
      await page.keyboard.type('open sesame')
      await page.keyboard.press('Enter')
      await row(page, 0).waitFor()
    },
  },
  'the keyboard walks five thousand rows and the detail follows': {
    hash: 'size=5000',
    async play(page) {
      await row(page, 0).click()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('PageDown')
      await page.waitForTimeout(200)
      assert.ok(Number(await page.evaluate(() => document.activeElement?.getAttribute('data-index'))) > 5)
      await page.keyboard.press('End')
      await page.getByRole('heading', { name: 'credential-4999' }).waitFor()
      const last = row(page, 4999)
      assert.equal(await last.getAttribute('aria-posinset'), '5000')
      assert.equal(await last.evaluate((element) => element === document.activeElement), true)
      assert.ok((await page.locator('[role=option]').count()) < 60)
      await page.keyboard.press('Home')
      await page.getByRole('heading', { name: 'production-deploy' }).waitFor()
    },
  },
  'a slash searches, Escape clears, and the arrow leads to the first match': {
    async play(page) {
      await row(page, 0).waitFor()
      await page.keyboard.press('/')
      await page.keyboard.type('metrics')
      await page.waitForTimeout(150)
      assert.match((await page.getByTestId('list-count').textContent()) ?? '', /match/)
      await page.keyboard.press('ArrowDown')
      await page.waitForTimeout(100)
      assert.match(await focused(page), /^metrics/)
      await page.keyboard.press('/')
      await page.keyboard.press('Escape')
      await page.waitForTimeout(150)
      assert.equal(await page.getByTestId('list-count').textContent(), '60 credentials')
    },
  },
  'the recovery key stays until its last group is typed, though the vault is open by then': {
    hash: 'state=none',
    async play(page) {
      await page.getByRole('button', { name: /^Create a vault/ }).click()
      await page.getByLabel('Name').fill('Northwind')
      await page.getByLabel('Passphrase', { exact: true }).fill('correct horse battery')
      await page.getByLabel('Repeat the passphrase', { exact: true }).fill('correct horse battery')
      await page.keyboard.press('Enter')
      await page.getByTestId('recovery-key').first().waitFor()
      await page.getByLabel('Type the last group').fill('wrong')
      await page.keyboard.press('Enter')
      await page.getByText('not the last group').waitFor()
      await page.getByLabel('Type the last group').fill('b9zt')
      await page.keyboard.press('Enter')
      await page.getByText('Nothing here yet').waitFor()
      assert.equal((await page.content()).includes('B9ZT'), false)
    },
  },
  'the tree closes and opens with the arrow keys': {
    async play(page) {
      await page.getByRole('row', { name: /^Seqera Cloud/ }).click()
      await page.keyboard.press('ArrowLeft')
      await page.getByRole('row', { name: /^genomics/ }).waitFor({ state: 'detached' })
      await page.keyboard.press('ArrowRight')
      await page.getByRole('row', { name: /^genomics/ }).waitFor()
    },
  },
  'a stored file fills the secret and the credential has it afterwards': {
    async play(page) {
      await page.keyboard.press('/')
      await page.keyboard.type('google')
      await page.waitForTimeout(150)
      await row(page, 0).click()
      await page
        .getByRole('button', { name: /^(Store|Replace) / })
        .first()
        .click()
      const file = { name: 'key.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') }
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByText('From key.json').waitFor()
      await page.getByRole('button', { name: 'Store', exact: true }).click()
      await page.getByText('Stored just now').waitFor()
    },
  },
  'tags and notes save themselves': {
    async play(page) {
      await row(page, 1).click()
      await page.getByLabel('Add a tag').fill('billing')
      await page.keyboard.press('Enter')
      await page.getByRole('row', { name: 'billing', exact: true }).waitFor()
      await page.getByRole('button', { name: 'Add notes' }).click()
      await page.getByLabel('Notes', { exact: true }).fill('Ask **Mira**.')
      await page.getByText('Saved', { exact: true }).waitFor()
      await row(page, 2).click()
      await row(page, 1).click()
      await page.getByRole('row', { name: 'billing', exact: true }).waitFor()
      assert.equal(await page.locator('.markdown strong').textContent(), 'Mira')
      await page.getByRole('button', { name: 'Edit notes' }).click()
      assert.equal(await page.getByLabel('Notes', { exact: true }).inputValue(), 'Ask **Mira**.')
    },
  },
  'F5 syncs and does not reload': {
    async play(page) {
      await row(page, 0).waitFor()
      await page.evaluate(() => document.body.setAttribute('data-same', 'yes'))
      await page.keyboard.press('F5')
      await page.getByRole('button', { name: 'Stop', exact: true }).waitFor()
      assert.equal(await page.evaluate(() => document.body.dataset.same), 'yes')
    },
  },
  'a refused token is told under the token, and Escape closes the dialog': {
    async play(page) {
      await row(page, 0).waitFor()
      await page.keyboard.press('Control+n')
      await page.getByRole('button', { name: /^Seqera/ }).click()
      await page.getByLabel('Access token', { exact: true }).fill('bad')
      await page.keyboard.press('Enter')
      await page.getByText('does not accept this token').waitFor()
      const field = page.getByLabel('Access token', { exact: true })
      assert.equal(await field.getAttribute('aria-invalid'), 'true')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  },
}

const wanted = process.argv[2] ?? ''
await browse(async (open, errors) => {
  let failed = 0
  const all = {
    ...behaviours,
    ...writeBehaviours,
    ...syncBehaviours,
    ...organizationBehaviours,
    ...ownBehaviours,
    ...findBehaviours,
    ...organizationBehaviours,
    ...ownBehaviours,
    ...insightBehaviours,
  }
  for (const [name, { hash = '', play }] of Object.entries(all)) {
    if (!name.includes(wanted)) continue
    const page = await open({ hash })
    page.setDefaultTimeout(5_000)
    try {
      await play(page)
      console.log(`ok    ${name}`)
    } catch (error) {
      failed += 1
      console.log(`FAIL  ${name}\n      ${String(error).slice(0, 400)}`)
    }
    await page.close()
  }
  for (const error of new Set(errors)) console.error(error)
  process.exitCode = failed + errors.length > 0 ? 1 : 0
})
