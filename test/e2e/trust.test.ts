import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { computer, createVault, unlock } from './app.ts'

test('a backup is made and restored beside the vault, and the log of it all is genuine', async () => {
  const mine = computer()
  const { page, app } = await mine.start()
  await createVault(page)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Backups…' }).click()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('Backup made and verified').waitFor()
  const made = fs.readdirSync(path.join(mine.vault(), 'backups'))
  expect(made.length).toBeGreaterThan(0)
  expect(made.filter((name) => name.startsWith('.new-'))).toEqual([])

  await app.evaluate(({ dialog }, home) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [home] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${home}/log.json` })
  }, mine.home)
  await page.getByRole('button', { name: 'Restore…' }).first().click()
  await page.getByText(/Restored to .*Work restored/).waitFor()
  expect(fs.readdirSync(mine.home).filter((name) => /^Work restored .*\.keystead$/.test(name))).toHaveLength(
    1,
  )
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Activity…' }).click()
  await page.getByRole('button', { name: 'Verify' }).click()
  await page.getByText('The log is genuine').waitFor()
  await page.getByText('Restored from a backup').waitFor()
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByText(/The activity log was written to/).waitFor()
  const saved = path.join(mine.home, 'log.json')
  expect(JSON.parse(fs.readFileSync(saved, 'utf8')).what).toBe('keystead-audit-log')
  expect(fs.statSync(saved).mode & 0o077).toBe(0)
})

test('three wrong guesses make the window wait and count down, also after a restart', async () => {
  const mine = computer()
  const first = await mine.start()
  await createVault(first.page)
  await first.page.keyboard.press('Control+L')
  for (let guess = 0; guess < 3; guess++) {
    await unlock(first.page, `wrong ${guess}`)
    await first.page.getByText('That passphrase does not open this vault.').waitFor()
  }
  await first.page.getByRole('button', { name: /^Wait \d+ s$/ }).waitFor()
  await first.quit()

  const tally = path.join(mine.vault(), 'guesses.json')
  const counted = JSON.parse(fs.readFileSync(tally, 'utf8'))
  expect(counted.failures).toBe(3)
  fs.writeFileSync(tally, JSON.stringify({ failures: 5, lastAt: Date.now() }))
  const second = await mine.start()
  await unlock(second.page)
  await second.page.getByRole('button', { name: /^Wait [1-8] s$/ }).waitFor()
  expect(
    await second.page.getByLabel('Passphrase', { exact: true }).inputValue(),
    'it was not tried',
  ).not.toBe('')
  await second.page.getByRole('button', { name: 'Unlock' }).click({ timeout: 20_000 })
  await second.page.getByText('Nothing here yet').waitFor()
  expect(fs.existsSync(tally)).toBe(false)
})
