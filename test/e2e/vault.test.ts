import { expect, test } from 'vitest'
import { computer, connect, createVault, everyByte, passphrase, sandbox, unlock } from './app.ts'

test('create, connect, pull, store a secret, lock, mistype, unlock, quit, start again: it is still there', async () => {
  const remote = await sandbox()
  const mine = computer()
  const first = await mine.start()
  const { page } = first
  const recoveryKey = await createVault(page)
  expect(recoveryKey).toMatch(/^(\w{4}-){8}\w{4}$/)
  await connect(page, remote)

  await page.getByLabel(/^Search/).fill('archive-eu')
  await page.getByRole('option', { name: /archive-eu-west-1/ }).click()
  const detail = page.getByRole('region', { name: 'Credential' }).or(page.getByRole('main')).last()
  await detail.getByRole('heading', { name: 'archive-eu-west-1' }).waitFor()
  await page.getByText('The secret is not here yet').waitFor()
  await page
    .getByRole('button', { name: /^Store Secret/i })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').or(dialog.locator('input, textarea')).first().fill('canary-secret-value')
  await dialog.getByRole('button', { name: 'Store', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })

  await page
    .getByRole('button', { name: /^Reveal/ })
    .first()
    .click()
  await page.getByText('canary-secret-value').waitFor()
  await page.getByRole('button', { name: /^Hide/ }).first().click()
  await page.getByText('canary-secret-value').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await page.getByRole('heading', { name: 'Unlock Work' }).waitFor()
  expect(await page.content()).not.toContain('archive-eu-west-1')
  await unlock(page, 'wrong')
  await page.getByText('That passphrase does not open this vault.').waitFor()
  expect(await page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe('')
  await unlock(page)
  await page.getByRole('option').first().waitFor()
  await first.quit()

  const second = await mine.start()
  await unlock(second.page)
  await second.page.getByLabel(/^Search/).fill('archive-eu')
  await second.page.getByRole('option', { name: /archive-eu-west-1/ }).click()
  await second.page
    .getByRole('button', { name: /^Reveal/ })
    .first()
    .click()
  await second.page.getByText('canary-secret-value').waitFor()
  await second.quit()

  const onDisk = everyByte(mine.home)
  const said = first.output() + second.output()
  expect(said).not.toContain('Content Security Policy directive')
  const canaries = ['canary-secret', remote.token('seqera'), passphrase, 'archive-eu-west-1', recoveryKey]
  for (const canary of canaries) {
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(onDisk.includes(Buffer.from(canary, encoding)), `${canary} on disk as ${encoding}`).toBe(false)
    }
    expect(said, `${canary} in output`).not.toContain(canary)
  }
})

test('the recovery key opens the vault when the passphrase is forgotten', async () => {
  const { page } = await computer().start()
  const recoveryKey = await createVault(page)
  await page.keyboard.press('Control+L')
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  await page.getByLabel('Recovery key', { exact: true }).fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await page.getByLabel('New passphrase', { exact: true }).fill('a brand new passphrase')
  await page.getByLabel('Repeat the new passphrase', { exact: true }).fill('a brand new passphrase')
  await page.getByRole('button', { name: 'Open and set the passphrase' }).click()
  await page.getByText('Nothing here yet').waitFor()
  await page.keyboard.press('Control+L')
  await unlock(page)
  await page.getByText('That passphrase does not open this vault.').waitFor()
  await unlock(page, 'a brand new passphrase')
  await page.getByText('Nothing here yet').waitFor()
})

test('a copied secret is cleared from the real clipboard on lock, and what the person copied since is not', async () => {
  const { page, app } = await computer().start('--demo')
  await page.getByText('Synced just now').first().waitFor({ timeout: 30_000 })
  await page.getByRole('option').first().waitFor()
  const clipboard = () => app.evaluate(({ clipboard: board }) => board.readText())
  const copySecret = async () => {
    await page.getByLabel(/^Search/).fill('archive-eu')
    await page.getByRole('option', { name: /archive-eu-west-1/ }).click()
    await page
      .getByRole('button', { name: /^Copy Secret/ })
      .first()
      .click()
    await page
      .getByText(/Clipboard clears in/i)
      .first()
      .waitFor()
  }
  await copySecret()
  expect((await clipboard()).length).toBeGreaterThan(20)
  await page.keyboard.press('Control+L')
  await page.getByRole('heading', { name: 'Unlock Demo' }).waitFor()
  await expect.poll(clipboard).toBe('')

  await unlock(page, 'open sesame')
  await copySecret()
  await app.evaluate(({ clipboard: board }) => board.writeText('my own text'))
  await page.keyboard.press('Control+L')
  await page.getByRole('heading', { name: 'Unlock Demo' }).waitFor()
  expect(await clipboard()).toBe('my own text')
})

test('a second app is told who has the vault, and opens it after the first one locks', async () => {
  const mine = computer()
  const first = await mine.start()
  await createVault(first.page)

  const other = computer()
  const second = await other.start()
  await second.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, mine.vault())
  await second.page.getByRole('button', { name: 'Open an existing vault' }).click()
  await unlock(second.page)
  await second.page.getByText(/Keystead on .* has this vault open/).waitFor()

  await first.page.keyboard.press('Control+L')
  await first.page.getByRole('heading', { name: 'Unlock Work' }).waitFor()
  await unlock(second.page)
  await second.page.getByText('Nothing here yet').waitFor()
})
