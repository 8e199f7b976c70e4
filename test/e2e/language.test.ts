import type { ElectronApplication, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { computer, createVault, passphrase } from './app.ts'

const menus = (app: ElectronApplication): Promise<string[]> =>
  app.evaluate(({ Menu }) => (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label))

async function choose(page: Page, field: string, language: string): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(field) })
    .click()
  await page.getByRole('option', { name: language, exact: true }).click()
}

test('a chosen language is spoken at once, by the menus, by the unlock screen and after a restart', async () => {
  const { start } = computer()
  const { app, page, quit } = await start()
  await createVault(page)
  expect(await menus(app)).toEqual(['&File', '&Vault', '&Edit', '&View', '&Window'])
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB')

  await page.getByRole('button', { name: 'Settings' }).click()
  await choose(page, 'Language', 'Deutsch')
  await page.getByRole('dialog', { name: 'Einstellungen' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('de-DE')
  expect(await menus(app)).toEqual(['&Datei', '&Tresor', '&Bearbeiten', '&Ansicht', '&Fenster'])
  await page.keyboard.press('Escape')

  // What main says of its services, too.
  await page.getByRole('button', { name: 'Verbindung hinzufügen' }).first().click()
  await page.getByText('Womit Workspaces der Seqera Platform').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Sperren' }).click()
  await page.getByRole('button', { name: 'Entsperren' }).waitFor()
  await quit()

  const again = await start()
  await again.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await again.page.getByRole('button', { name: 'Entsperren' }).click()
  await again.page.getByRole('button', { name: 'Einstellungen' }).click()
  await choose(again.page, 'Sprache', 'Wie das System (English)')
  await again.page.getByRole('dialog', { name: 'Settings' }).waitFor()
  expect(await menus(again.app)).toContain('&File')
})

test('without a choice the system’s language is spoken, and English where there is no other', async () => {
  const german = await computer().start('--lang=de')
  await german.page.getByRole('button', { name: 'Tresor anlegen' }).waitFor()
  await german.quit()
  const french = await computer().start('--lang=fr')
  await french.page.getByRole('button', { name: 'Create a vault' }).waitFor()
})
