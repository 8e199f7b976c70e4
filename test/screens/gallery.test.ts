import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { computer, connect, createVault, sandbox, unlock } from '../e2e/app.ts'
import { hold } from './hold.ts'
import { structureOf } from './structure.ts'
import { type Take, walkDemo } from './walk.ts'

const folder = path.resolve('docs/screens')
const structures = path.join(folder, 'structure')
const mostBytes = 250 * 1024

for (const scheme of ['light', 'dark'] as const) {
  const taking =
    (page: Parameters<typeof structureOf>[0]): Take =>
    async (name) => {
      await page.waitForTimeout(400)
      const file = path.join(folder, `${name}-${scheme}.png`)
      const bytes = await page.screenshot({ path: file })
      expect(bytes.length, `${name} is too big a file`).toBeLessThanOrEqual(mostBytes)
      if (scheme === 'light') fs.writeFileSync(path.join(structures, `${name}.txt`), await structureOf(page))
    }

  test(`every screen of the demo, ${scheme}`, async () => {
    fs.mkdirSync(structures, { recursive: true })
    const { app, page } = await computer().start()
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await walkDemo(app, page, taking(page))
  })

  test(`what there is to see when little is there, or goes wrong, ${scheme}`, async () => {
    fs.mkdirSync(structures, { recursive: true })
    const { app, page } = await computer().start()
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const take = taking(page)
    const remote = await sandbox()
    await createVault(page)
    await take('empty-vault')
    await page.getByRole('button', { name: 'Add a connection' }).first().click()
    await page.getByRole('dialog').waitFor()
    await take('add-connection')
    await page.keyboard.press('Escape')
    await connect(page, remote)
    await remote.close()
    await page.getByRole('button', { name: 'Sync now' }).first().click()
    await page
      .getByText(/cannot be reached/)
      .first()
      .waitFor({ timeout: 60_000 })
    await page
      .locator('[data-standing=offline], [data-standing=waiting], [data-standing=failed]')
      .first()
      .waitFor({ timeout: 60_000 })
    await take('offline')
    await page.keyboard.press('Control+L')
    await page.getByLabel('Passphrase', { exact: true }).fill('not this one')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByText('does not open').waitFor()
    await take('unlock-wrong')
    const release = await hold(app, 'places.list', 'credentials.list', 'attention.counts')
    await unlock(page)
    await page.getByTestId('waiting').nth(1).waitFor()
    await take('loading')
    await release()
    await page.getByRole('option').first().waitFor()
  })
}
