import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { computer, createVault, passphrase } from './app.ts'

const keys = `[deploy]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = canary-imported-secret
`

test('a file dropped on the window is imported, and goes out again as a table that asks for the passphrase', async () => {
  const mine = computer()
  const running = await mine.start()
  const { app, page } = running
  await createVault(page)

  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'credentials'))
    return transfer
  }, keys)
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await page.getByRole('button', { name: 'Look at it' }).click()
  await page.getByTestId('import-lines').getByText('deploy').waitFor()
  expect(await page.content()).not.toContain('canary')
  await page.getByRole('button', { name: 'Import 1 credential' }).click()
  await page.getByText('Anyone who finds this file can read it').waitFor()
  await page.getByRole('button', { name: 'Close', exact: true }).last().click()

  const file = path.join(mine.home, 'out.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await page.keyboard.press('Control+Shift+E')
  await page.getByText('Table (CSV)').click()
  await page.getByLabel('Passphrase of the vault', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Choose where to…' }).click()
  await page.getByText(`1 credential written to ${file}.`).first().waitFor()
  expect(fs.readFileSync(file, 'utf8')).toContain('canary-imported-secret')
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  await running.quit()
  expect(running.output()).not.toContain('canary')
})
