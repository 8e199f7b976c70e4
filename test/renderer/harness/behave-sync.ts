import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { chosen, plan, show } from './sync-scenes.ts'

const row = (page: Page, index: number) => page.locator(`[data-index="${index}"]`).first()
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const summary = (page: Page) => page.getByTestId('sync-summary')
const owed = (page: Page) => page.getByTestId('owed')
const items = (page: Page) => page.getByRole('treeitem')
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Edits that wait, plans, conflicts, history, trash and log. */
export const syncBehaviours: Record<string, { hash?: string; play: (page: Page) => Promise<void> }> = {
  'an edit closes its form at once, is counted everywhere while it waits, and is gone from the counts when it is sent':
    {
      async play(page) {
        await row(page, 2).click()
        await summary(page).getByText('Every edit is sent').waitFor()
        await page.getByRole('button', { name: 'Edit', exact: true }).click()
        await field(page, 'Name').fill('renamed')
        await page.keyboard.press('Enter')
        await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 400 })
        await page.getByRole('heading', { name: 'renamed' }).waitFor()
        await summary(page).getByText('1 edit waits').waitFor()
        await page.getByRole('row', { name: /^Unsent edits, 1 edit waits/ }).waitFor()
        await page.getByRole('row', { name: /credentials, Synced.*, 1 edit waits/ }).waitFor()
        await page.getByRole('option', { name: /renamed.*Unsent/ }).waitFor()
        await owed(page).getByText('To be changed there: Name.').waitFor()
        await owed(page).getByRole('button', { name: 'Sync now' }).click()
        await summary(page).getByText('Every edit is sent').waitFor()
        assert.equal(await owed(page).count(), 0)
      },
    },
  'a refused edit opens its form with the service’s words under the field, and goes when it is mended': {
    hash: 'edits',
    async play(page) {
      await chosen(page, /^Unsent/, /bad name/)
      await owed(page).getByText('Only letters, digits and dashes').waitFor()
      await button(page, 'Fix…').click()
      const name = field(page, 'Name')
      assert.equal(await name.getAttribute('aria-invalid'), 'true')
      assert.equal(await name.evaluate((input) => input === document.activeElement), true)
      await name.fill('good-name')
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('heading', { name: 'good-name' }).waitFor()
      await owed(page).getByText('It goes to Seqera with the next sync.').waitFor()
    },
  },
  'an edit can be left out, included again, and discarded into the history': {
    hash: 'edits',
    async play(page) {
      await chosen(page, /^Unsent/, /nightly-releases/)
      await owed(page).getByRole('button', { name: 'Leave out' }).click()
      await owed(page).getByText('Left out of syncs').waitFor()
      await page.getByRole('option', { name: /nightly-releases.*Left out/ }).waitFor()
      await owed(page).getByRole('button', { name: 'Include again' }).click()
      await owed(page).getByText('The edit is not sent yet').waitFor()
      await owed(page).getByRole('button', { name: 'Discard the edit…' }).click()
      const dialog = page.getByRole('alertdialog')
      await dialog.getByText('aurelia-release-bot').waitFor()
      assert.equal((await dialog.textContent())?.includes('changed'), true)
      await dialog.getByRole('button', { name: 'Discard the edit' }).click()
      await page.getByText('Your edit is in the history').waitFor()
      await page.getByTestId('history').getByText('An earlier state was restored').waitFor()
    },
  },
  'by keyboard alone: a plan is read, a line and a whole side are left out, and the rest is applied': {
    hash: 'edits&lines=40',
    async play(page) {
      await plan(page, 'Seqera Cloud')
      await items(page).first().waitFor()
      const apply = page.getByRole('button', { name: /^Apply/ })
      assert.equal(await apply.textContent(), 'Apply 46 changes')
      for (let n = 0; n < 6 && (await page.locator(':focus[role=treeitem]').count()) === 0; n += 1)
        await page.keyboard.press('Tab')
      assert.match(await focusedText(page), /^Changed on both sides/)
      await page.keyboard.press('Space')
      assert.equal(await apply.textContent(), 'Apply 46 changes')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowDown')
      assert.match(await focusedText(page), /^To Seqera Cloud/)
      assert.equal(await page.locator(':focus').getAttribute('aria-checked'), 'mixed')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      assert.match(await focusedText(page), /nightly-releases.*aurelia-ci.*becomes.*aurelia-release-bot/)
      await page.keyboard.press('Space')
      assert.equal(await page.locator(':focus').getAttribute('aria-checked'), 'false')
      assert.equal(await apply.textContent(), 'Apply 45 changes')
      await page.keyboard.press('End')
      await page.waitForTimeout(100)
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('ArrowLeft')
      await page.waitForTimeout(100)
      for (let n = 0; n < 4 && !/^To this vault/.test(await focusedText(page)); n += 1)
        await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Space')
      assert.equal(await apply.textContent(), 'Apply 5 changes')
      await page.getByTestId('plan-summary').getByText('42 lines are left out').waitFor()
      await apply.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('list', { name: 'Syncs under way' }).waitFor()
    },
  },
  'a plan of five thousand lines holds few rows and answers at once': {
    hash: 'edits&lines=5000',
    async play(page) {
      await plan(page, 'Seqera Cloud')
      await items(page).first().focus()
      await page.keyboard.press('End')
      await page.getByRole('treeitem', { name: /remote-4999/ }).waitFor()
      assert.ok((await items(page).count()) < 60)
      const took = await page.evaluate(async () => {
        const start = performance.now()
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }),
        )
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))
        return performance.now() - start
      })
      assert.ok(took < 150, `leaving a line out took ${Math.round(took)} ms`)
    },
  },
  'a connection that is only read says so where its edits wait, and its plan is what allows it to write': {
    hash: 'edits',
    async play(page) {
      await show(page, /^Qovery/)
      await page.getByText('3 edits for Qovery wait in this vault').waitFor()
      await button(page, 'Review and allow…').click()
      await page.getByText('This is the first time.').waitFor()
      await button(page, 'Allow writing and apply 2 changes').click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByText('3 edits for Qovery wait').waitFor({ state: 'detached' })
      await page
        .getByTestId('notice')
        .getByText(/Qovery: .*2 sent/)
        .waitFor()
    },
  },
  'a list that lacks too much asks, and is believed only when told so': {
    hash: 'edits&trouble=doubt',
    async play(page) {
      await show(page, /^Seqera Cloud/)
      await page.getByText('The list of production lacks 1,000 of 1,000').waitFor()
      await button(page, 'Review…').click()
      await page.getByRole('dialog').getByRole('button', { name: 'Take them as deleted' }).click()
      await page.getByRole('dialog').getByText('The list of production').waitFor({ state: 'detached' })
    },
  },
  'a conflict is decided field by field with the keyboard, and the other side stays in the list of what is open':
    {
      hash: 'edits',
      async play(page) {
        await chosen(page, /^Conflicts/, /-eu/)
        const name = page.getByRole('radiogroup', { name: 'Name: which one?' })
        await name.getByRole('radio').first().focus()
        await page.keyboard.press('ArrowRight')
        await button(page, 'Decide 1 field').click()
        await page.getByText(/2 fields left in conflict/).waitFor()
        await page.getByRole('heading', { name: 'backup-writer-frankfurt' }).waitFor()
        assert.equal(await page.getByRole('radiogroup').count(), 2)
        await button(page, 'Keep all of mine').click()
        await page.getByTestId('conflict').waitFor({ state: 'detached' })
        await page.getByTestId('history').getByText('Merged with Seqera').first().waitFor()
      },
    },
  'one answer decides every conflict, and only after a side is chosen': {
    hash: 'edits',
    async play(page) {
      await show(page, /^Conflicts/)
      await button(page, 'Decide all…').click()
      const submit = page.getByRole('alertdialog').getByRole('button', { name: 'Decide 3 conflicts' })
      assert.equal(await submit.isDisabled(), true)
      await page.getByRole('radio', { name: /Keep mine everywhere/ }).check({ force: true })
      await submit.click()
      await page.getByText('3 conflicts decided, yours kept.').waitFor()
      await page.getByText('No conflicts').waitFor()
    },
  },
  'a lost create is settled by saying which one it is': {
    hash: 'edits',
    async play(page) {
      await chosen(page, /^Unsent/, /gpu-burst/)
      await button(page, 'This one: 5aZ81QpLr2').click()
      await page.getByTestId('candidates').waitFor({ state: 'detached' })
      await page.getByText('gpu-burst is settled.').waitFor()
      await page.getByText('5aZ81QpLr2', { exact: true }).waitFor()
    },
  },
  'an old secret is revealed from the history, hides when the window loses focus, and its state is restored':
    {
      hash: 'edits',
      async play(page) {
        await chosen(page, /^Unsent/, /nightly-releases/)
        const history = page.getByTestId('history')
        await history
          .getByRole('button', { name: /Secret replaced/ })
          .first()
          .click()
        await history.getByRole('button', { name: /^Reveal the old/ }).click()
        await page.getByTestId('revealed-old').waitFor()
        await page.evaluate(() => window.dispatchEvent(new Event('blur')))
        await page.getByTestId('revealed-old').waitFor({ state: 'detached' })
        await history.getByRole('button', { name: /^Restore the state/ }).click()
        await page.getByText('nightly-runs is as it was').or(page.getByText('is as it was')).first().waitFor()
        await history.getByText('An earlier state was restored').waitFor()
      },
    },
  'any two states are compared, and swapped': {
    hash: 'edits',
    async play(page) {
      await chosen(page, /^Unsent/, /nightly-releases/)
      await page.getByTestId('history').getByRole('button', { name: 'Compare…', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await dialog.locator('ins', { hasText: 'aurelia-release-bot' }).waitFor()
      await dialog.getByRole('button', { name: 'Swap the two' }).click()
      await dialog.locator('del', { hasText: 'aurelia-release-bot' }).waitFor()
      await dialog.getByRole('button', { name: /To$/ }).click()
      await page.getByRole('option', { name: 'As Seqera last had it' }).click()
      await dialog.locator('del', { hasText: 'aurelia-release-bot' }).waitFor()
    },
  },
  'what is in the trash is restored, or deleted for good after saying what is lost': {
    hash: 'edits',
    async play(page) {
      await chosen(page, /^Trash/, /reference-data/)
      await button(page, 'Delete for good…').click()
      const dialog = page.getByRole('alertdialog')
      await dialog.getByText('its whole history, with every secret it ever had').waitFor()
      assert.equal(
        await dialog.getByRole('button', { name: 'Cancel' }).evaluate((it) => it === document.activeElement),
        true,
      )
      await dialog.getByRole('button', { name: 'Delete for good' }).click()
      await page.getByText('reference-data is deleted for good.').waitFor()
      await page.getByRole('row', { name: /^Trash, 4 credentials/ }).waitFor()
      await page
        .getByRole('option', { name: /nightly-runs/ })
        .first()
        .click()
      await page.getByTestId('detail').getByRole('button', { name: 'Restore', exact: true }).click()
      await page.getByText(/is restored/).waitFor()
      await page.getByRole('row', { name: /^Trash, 3 credentials/ }).waitFor()
    },
  },
  'the log is narrowed by connection, event and text, and goes back page by page': {
    hash: 'edits',
    async play(page) {
      await row(page, 0).waitFor()
      await summary(page).click()
      const log = page.getByTestId('sync-log')
      await log.getByText('Not taken by Seqera Cloud').waitFor()
      await log.focus()
      for (let n = 0; n < 6; n += 1) {
        await page.keyboard.press('End')
        await page.waitForTimeout(80)
      }
      await log.getByText('The log starts here.').waitFor()
      assert.ok((await log.getByRole('listitem').count()) < 60)
      await page.getByLabel('Search names and messages').fill('release-bot')
      await page.getByText('The lost answer is settled').waitFor()
      await page.waitForTimeout(200)
      assert.equal(await log.getByRole('listitem').count(), 2)
    },
  },
  'a run can be stopped where it is shown, and one that waits can be tried now': {
    hash: 'trouble=standings',
    async play(page) {
      await button(page, 'Stop syncing Seqera Cloud').click()
      await button(page, 'Stop syncing Seqera Cloud').waitFor({ state: 'detached' })
      await button(page, 'Try now').click()
      await button(page, 'Stop syncing Keycard').waitFor()
    },
  },
}
