import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Sandbox } from '../../src/sandbox/server.ts'
import { allowWriting, computer, connect, createVault, sandbox, sent } from './app.ts'

const name = 'archive-eu-west-1'
/** Seqera wants the whole of a credential with every change. */
const secret = { 'Secret access key': 'canary-secret' }

async function opened() {
  const remote = await sandbox()
  const { page, output } = await computer().start()
  await createVault(page)
  await connect(page, remote)
  return { remote, page, output }
}

const there = (remote: Sandbox, named = name) =>
  [...remote.state.seqera.credentials.values()].find((one) => one.name === named && !one.deleted)

async function choose(page: Page, named = name) {
  await page.getByLabel(/^Search/).fill(named)
  await page
    .getByRole('option', { name: new RegExp(named) })
    .first()
    .click()
  await page.getByRole('heading', { name: named, exact: true }).waitFor()
  await page.getByLabel(/^Search/).fill('')
}

async function edit(page: Page, changes: Record<string, string>) {
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(changes)) {
    await dialog
      .getByLabel(new RegExp(`^${label}( \\(optional\\))?$`))
      .first()
      .fill(value)
  }
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function syncNow(page: Page) {
  await page.getByRole('row', { name: /^All credentials/ }).click()
  await page.keyboard.press('F5')
  await page.getByRole('button', { name: 'Sync now' }).first().waitFor({ timeout: 30_000 })
}

const summary = (page: Page) => page.getByTestId('sync-summary')

test('an edit waits in the vault, its plan is looked at and applied, and the remote has it', async () => {
  const { remote, page, output } = await opened()
  const before = there(remote)
  await choose(page)
  await edit(page, { Name: 'archive-renamed', 'Secret access key': 'canary-typed-secret' })
  await page
    .getByTestId('owed')
    .getByText(/only reads from/)
    .waitFor()
  await summary(page).getByText('1 edit waits').waitFor()
  expect(there(remote)?.name).toBe(name)

  await page.getByTestId('owed').getByRole('button', { name: 'Review and allow…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Review changes/ })
  const line = dialog.getByRole('treeitem', { name: /archive-renamed/ })
  await line.waitFor({ timeout: 30_000 })
  expect(await line.textContent()).toMatch(/Name.*archive-eu-west-1.*archive-renamed/)
  expect(await line.textContent()).toMatch(/Secret access key\s*changed/)
  expect(await page.content()).not.toContain('canary-typed-secret')
  await dialog.getByRole('button', { name: /^Allow writing and apply 1 change/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await sent(page)
  await summary(page).getByText('Every edit is sent').waitFor()
  expect(remote.state.seqera.credentials.get(before!.id)?.name).toBe('archive-renamed')
  expect(JSON.stringify(remote.state.seqera.credentials.get(before!.id)?.keys)).toContain(
    'canary-typed-secret',
  )

  await summary(page).click()
  const log = page.getByRole('dialog', { name: 'Sync log' })
  await log.getByText('archive-renamed').first().waitFor()
  await log.getByText(/^Changed in Seqera/).waitFor()
  expect(output()).not.toContain('canary-typed-secret')
})

test('a line that is left out of the plan stays here, and the remote is not asked', async () => {
  const { remote, page } = await opened()
  await choose(page)
  await edit(page, { Description: 'left out', ...secret })
  await page.getByTestId('owed').getByRole('button', { name: 'Review and allow…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Review changes/ })
  const line = dialog.getByRole('treeitem', { name: new RegExp(name) })
  await line.waitFor({ timeout: 30_000 })
  await line.focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: 'Allow writing' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByTestId('owed').getByText('Left out of syncs').waitFor()
  await syncNow(page)
  expect(there(remote)?.description).not.toBe('left out')
  await page.getByTestId('owed').getByRole('button', { name: 'Include again' }).click()
  await sent(page)
  await expect.poll(() => there(remote)?.description).toBe('left out')
})

test('what both sides changed is a conflict that is decided in the window, and what loses can be seen in the history', async () => {
  const { remote, page } = await opened()
  const id = there(remote)!.id
  await choose(page)
  await edit(page, { Name: 'archive-mine', Description: 'mine', ...secret })
  remote.state.seqera.change(id, { name: 'archive-theirs', description: 'theirs' })
  await syncNow(page)

  await page.getByRole('row', { name: /^Conflicts, 1 credential/ }).click()
  await page.getByRole('option', { name: /archive-mine.*Conflict/ }).click()
  const conflict = page.getByTestId('conflict')
  await conflict.getByRole('radiogroup', { name: /^Name/ }).getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await conflict
    .getByRole('radiogroup', { name: /^Description/ })
    .getByRole('radio')
    .nth(1)
    .focus()
  await page.keyboard.press('Space')
  await conflict.getByRole('button', { name: 'Decide 2 fields' }).click()
  await conflict.waitFor({ state: 'detached' })
  await page.getByText('theirs', { exact: true }).first().waitFor()

  await allowWriting(page)
  expect(remote.state.seqera.credentials.get(id)).toMatchObject({
    name: 'archive-mine',
    description: 'theirs',
  })
  const history = page.getByTestId('history')
  await history
    .getByRole('button', { name: /^Merged with Seqera/ })
    .first()
    .click()
  await expect.poll(async () => history.textContent()).toMatch(/archive-theirs|mine/)
})

test('what is deleted lies in the trash and is restored, and what was deleted there comes back to life', async () => {
  const { remote, page } = await opened()
  const id = there(remote)!.id
  await choose(page)
  await page.getByRole('button', { name: `More for ${name}` }).click()
  await page.getByRole('menuitem', { name: /Delete/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete credential' }).click()
  await page.getByRole('row', { name: /^Trash, 1 credential/ }).click()
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await page.getByText('the deletion waits to be sent').waitFor()
  expect(there(remote)).toBeDefined()
  await page.getByTestId('detail').getByRole('button', { name: 'Restore', exact: true }).click()
  await page.getByText('The trash is empty').waitFor()
  await summary(page).getByText('Every edit is sent').waitFor()

  remote.state.seqera.change(id, { deleted: true })
  remote.state.seqera.credentials.delete(id)
  await syncNow(page)
  await page.getByRole('row', { name: /^Trash, 1 credential/ }).click()
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await page.getByText('Gone from Seqera').waitFor()
  await page.getByTestId('detail').getByRole('button', { name: 'Delete for good…' }).click()
  const purge = page.getByRole('alertdialog')
  await purge.getByText('nobody can bring back').waitFor()
  await purge.getByRole('button', { name: 'Delete for good' }).click()
  await page.getByText('The trash is empty').waitFor()
})

test('a secret that was replaced is in the history, is shown from there, and comes back', async () => {
  const { page, output } = await opened()
  await choose(page)
  await edit(page, { 'Secret access key': 'canary-first-secret' })
  await edit(page, { 'Secret access key': 'canary-second-secret' })
  const history = page.getByTestId('history')
  await history
    .getByRole('button', { name: /Secret access key changed/ })
    .first()
    .click()
  await history.getByRole('button', { name: 'Reveal the old Secret access key' }).click()
  await history.getByText('canary-first-secret').waitFor()
  await history.getByRole('button', { name: /^Restore the state/ }).click()
  await page
    .getByText(/is as it was/)
    .first()
    .waitFor()
  await page
    .getByTestId('detail')
    .getByRole('button', { name: 'Reveal Secret access key', exact: true })
    .click()
  await page.getByTestId('revealed').getByText('canary-first-secret').waitFor()
  expect(output()).not.toContain('canary-first-secret')
})
