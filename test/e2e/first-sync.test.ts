import { Worker } from 'node:worker_threads'
import type { ElectronApplication } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { percentile } from '../support/pauses.ts'
import type { SandboxReady } from '../support/sandbox-worker.ts'
import { computer, createVault, fillConnection } from './app.ts'

const credentials = 5000

/** The remote has a thread of its own, so that it cannot hold up the test, and takes the time a real one takes. */
async function bigRemote(): Promise<SandboxReady> {
  const worker = new Worker(new URL('../support/sandbox-worker.ts', import.meta.url), {
    workerData: { credentials, latencyMs: 300 },
  })
  onTestFinished(async () => void (await worker.terminate()))
  return new Promise<SandboxReady>((resolve, reject) => worker.once('message', resolve).once('error', reject))
}

/**
 * Watches for how long the main process works without a breath: by the processor time of its thread, so that other
 * programs on the machine do not count. Returns the way to the pauses in milliseconds, longest last.
 */
async function watchMain(app: ElectronApplication): Promise<() => Promise<number[]>> {
  const watch = await app.evaluateHandle(() => {
    const fs = process.getBuiltinModule('fs')
    const worked = () => Number(fs.readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6
    const pauses: number[] = []
    let last = worked()
    const timer = setInterval(() => {
      const now = worked()
      pauses.push(now - last)
      last = now
    }, 1)
    return { pauses, timer }
  })
  return () =>
    watch.evaluate(({ pauses, timer }) => {
      clearInterval(timer)
      return pauses.sort((a, b) => a - b)
    })
}

test('a first sync of 5,000 is stopped and taken up again in the window, which answers all the while', {
  timeout: 180_000,
}, async () => {
  const { login } = await bigRemote()
  const { app, page } = await computer().start()
  await createVault(page)
  const pauses = await watchMain(app)

  await page.getByRole('button', { name: 'Add a connection' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Seqera/ }).click()
  await fillConnection(dialog, login)
  await dialog.getByRole('button', { name: 'Connect', exact: true }).click()
  await page.getByRole('progressbar').first().waitFor()
  await page.getByRole('option').first().waitFor()
  await page.getByRole('button', { name: /^Stop syncing/ }).click()
  const again = page.getByRole('button', { name: 'Sync now' }).first()
  await again.waitFor()
  const all = page.getByRole('row', { name: /^All credentials/ })
  const stored = async () => Number((await all.textContent())?.replace(/\D/g, ''))
  const stopped = await stored()
  expect(stopped).toBeGreaterThan(0)
  expect(stopped).toBeLessThan(credentials)

  await again.click()
  const search = page.getByLabel(/^Search/)
  const keystrokes: number[] = []
  while ((await stored()) < credentials || keystrokes.length < 20) {
    const before = performance.now()
    await search.fill('prod-'.slice(0, keystrokes.length % 6))
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(0))))
    keystrokes.push(performance.now() - before)
  }
  const worked = await pauses()
  const longest = worked.at(-1)!
  keystrokes.sort((a, b) => a - b)
  console.log(
    `first sync of ${credentials} in the window, stopped at ${stopped}: main worked without a breath p99 ${percentile(worked, 0.99).toFixed(1)} ms, longest ${longest.toFixed(1)} ms; ` +
      `${keystrokes.length} keystrokes meanwhile, painted after p95 ${percentile(keystrokes, 0.95).toFixed(0)} ms`,
  )
  // The goal is 50 ms on an idle machine; caches shared with other work make it longer.
  expect(longest).toBeLessThan(100)
})
