import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/vault.ts'
import { computer } from './app.ts'

test('--demo --screenshot writes a picture of a filled list, quits, and leaves no demo vault behind', async () => {
  const folder = temporaryFolder()
  const picture = path.join(folder, 'out.png')
  const flags = (process.env.KEYSTEAD_ELECTRON_ARGS ?? '').split(' ').filter(Boolean)
  const words = [
    ...flags,
    path.resolve('.'),
    `--user-data-dir=${folder}/user`,
    '--lang=en-GB',
    '--demo',
    '--screenshot',
    picture,
  ]
  const demos = () => fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('keystead-demo-'))
  const before = demos()
  const child = spawn(process.env.KEYSTEAD_ELECTRON as string, words, { stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
  const bytes = fs.readFileSync(picture)
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  // A blank window of this size is a few kilobytes.
  expect(bytes.length).toBeGreaterThan(50_000)
  expect(demos().filter((name) => !before.includes(name))).toEqual([])
})

test('an evaluation runtime says so on every screen, and a current one does not', async () => {
  const { page, app } = await computer().start('--demo')
  const major = await app.evaluate(() => Number.parseInt(process.versions.electron, 10))
  const strip = page.getByText(`Evaluation runtime, Electron ${major}: do not keep real secrets here`)
  await page.getByRole('option').first().waitFor({ timeout: 30_000 })
  expect(await strip.isVisible()).toBe(major < 45)
  await page.keyboard.press('Control+L')
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  expect(await strip.isVisible()).toBe(major < 45)
})
