import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { hostileNames } from '../support/hostile.ts'
import { computer, connect, createVault, passphrase, sandbox, unlock } from './app.ts'

const secret = 'canary-of-the-window'

/** The whole heap of the page's process, as its debugger sees it. */
async function heapOf(
  page: Awaited<ReturnType<ReturnType<typeof computer>['start']>>['page'],
): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const parts: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void parts.push(chunk))
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return parts.join('')
}

test('hostile names are shown as text, and after a lock the page holds no secret, no name and no passphrase', async () => {
  const remote = await sandbox()
  const credentials = remote.state.seqera.credentials
  const [template] = [...credentials.values()].filter(({ provider }) => provider === 'aws')
  if (!template) throw new Error('the sandbox has no example')
  const { long: _, ...names } = hostileNames
  for (const [what, name] of Object.entries(names)) credentials.set(what, { ...template, id: what, name })

  const mine = computer()
  const { page, app, output, quit } = await mine.start()
  await createVault(page)
  await connect(page, remote)
  await page.getByLabel(/^Search/).fill('<img src=x')
  await page
    .getByRole('option', { name: /img src=x/ })
    .first()
    .click()
  await page.getByRole('heading', { name: names.markup as string }).waitFor()
  expect(await page.locator('main img, [role=main] img, article img').count()).toBe(0)
  expect(await page.title()).toBe('Keystead')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    'Keystead',
  )

  await page
    .getByRole('button', { name: /^Store /i })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').or(dialog.locator('input, textarea')).first().fill(secret)
  await dialog.getByRole('button', { name: 'Store', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await page
    .getByRole('button', { name: /^Reveal/ })
    .first()
    .click()
  await page.getByText(secret).waitFor()
  expect((await heapOf(page)).includes(secret), 'the search sees a secret that is shown').toBe(true)

  // What other programs of this user can read of it without asking anyone.
  const pid = app.process().pid as number
  const words = [
    fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
    fs.readFileSync(`/proc/${pid}/environ`, 'utf8'),
  ]
  const children =
    execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).match(/\d+/g) ?? []
  for (const child of children) {
    try {
      for (const file of ['cmdline', 'environ'])
        words.push(fs.readFileSync(path.join('/proc', child, file), 'utf8'))
    } catch {
      // It ended meanwhile.
    }
  }
  expect(children.length).toBeGreaterThan(0)

  await page.keyboard.press('Control+L')
  await page.getByRole('heading', { name: 'Unlock Work' }).waitFor()
  const heap = await heapOf(page)
  const token = remote.token('seqera')
  for (const canary of [secret, passphrase, token, 'archive-eu-west-1', 'onerror='])
    expect(heap.includes(canary), `${canary} in the page after the lock`).toBe(false)
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('')
  await unlock(page)
  await page.getByRole('option').first().waitFor()
  await quit()
  for (const canary of [secret, passphrase, token])
    expect((words.join('\n') + output()).includes(canary), `${canary} in words`).toBe(false)
})
