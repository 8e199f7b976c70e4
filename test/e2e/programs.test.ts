import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { computer, createVault } from './app.ts'

/** Runs the command line beside the window, on the same computer. Without a terminal it can ask for no passphrase. */
function keystead(home: string, vault: string, words: string[], input = '') {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      KEYSTEAD_VAULT: vault,
    }
    const child = execFile(
      process.execPath,
      ['src/cli/keystead.ts', ...words],
      { env },
      (error, out, err) => {
        resolve({ code: Number(error?.code ?? 0), out, err })
      },
    )
    child.stdin?.end(input)
  })
}

test('programs ask the unlocked window, which asks the person: what, who, how long', {
  timeout: 120_000,
}, async () => {
  const mine = computer()
  const { page, quit } = await mine.start()
  await createVault(page)
  const run = (words: string[], input?: string) => keystead(mine.home, mine.vault(), words, input)
  const dialog = page.getByRole('alertdialog')
  const shots = process.env.KEYSTEAD_SHOTS
  const shot = async (name: string) => {
    if (shots) await page.screenshot({ path: path.join(shots, `${name}.png`) })
  }

  const words = ['add', 'deploy', '--organization', 'Halden', '--new-organization', '--kind', 'aws-key']
  const adding = run(
    [...words, '--set', 'accessKeyId=AKIA', '--secret-stdin', 'secretAccessKey'],
    'canary-secret',
  )
  await dialog.getByText('change what is in this vault').waitFor()
  await dialog.getByRole('radio', { name: 'Until it locks' }).press('Space')
  await shot('consent-change')
  await dialog.getByRole('button', { name: 'Allow' }).click()
  expect(await adding).toMatchObject({ code: 0 })

  const reference = 'keystead://Halden/deploy/secretAccessKey'
  const refused = run(['read', reference])
  await dialog.getByRole('heading', { name: /wants the secrets of “deploy”/ }).waitFor()
  await dialog.getByText(fs.realpathSync(process.execPath)).first().waitFor()
  await shot('consent-secret')
  await dialog.getByRole('button', { name: 'Refuse' }).click()
  expect(await refused).toMatchObject({ code: 7, out: '' })

  // Refused together means for this moment; a later try asks again.
  await page.waitForTimeout(5_500)
  const allowed = run(['read', reference])
  await dialog.getByRole('radio', { name: 'Always' }).press('Space')
  await dialog.getByRole('button', { name: 'Allow' }).click()
  expect(await allowed).toMatchObject({ code: 0, out: 'canary-secret' })
  expect(await run(['read', reference])).toMatchObject({ code: 0, out: 'canary-secret' })

  await page.getByRole('button', { name: 'Settings' }).first().click()
  await page.getByText('may have the secrets of “deploy”').waitFor()
  await page.getByText('may have the secrets of “deploy”').scrollIntoViewIfNeeded()
  await shot('programs')
  await page.getByRole('button', { name: 'Take back' }).click()
  await page.getByText('No program was allowed anything for always.').waitFor()
  await page.keyboard.press('Escape')

  expect(await run(['lock'])).toMatchObject({ code: 0, out: 'locked\n' })
  await page.getByRole('heading', { name: 'Unlock Work' }).waitFor()
  expect((await run(['read', reference])).code).toBe(3)
  await quit()
})
