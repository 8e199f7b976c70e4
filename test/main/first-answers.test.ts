import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { firstAnswers } from '../../src/main/first-answers.ts'
import { preferencesIn } from '../../src/main/preferences.ts'
import { testCore } from '../support/core.ts'
import { passphrase } from '../support/vault.ts'

/** What a page is told before the core is there, and what the core tells it later, on the same computer. */
async function told(from: ReturnType<typeof testCore>) {
  const { recentFile, defaultFolder, appInfo } = from.ports
  const preferences = preferencesIn(path.join(path.dirname(recentFile), 'preferences.json'))
  const first = firstAnswers({ recentFile, defaultFolder, info: appInfo, preferences })
  const calls = ['vault.state', 'preferences.get', 'app.info'] as const
  const before = calls.map((name) => first(name))
  const later = testCore({ recentFile, defaultFolder })
  later.core.chooseLast()
  const after = await Promise.all(calls.map((name) => later.core.answer(name, undefined)))
  return { before, after, state: await later.call('vault.state') }
}

async function withVault() {
  const app = testCore()
  const folder = app.ports.defaultFolder
  await app.call('vault.create', { folder, name: 'Work', passphrase })
  await app.call('preferences.set', { theme: 'dark', language: 'de' })
  const state = await app.call('vault.state')
  if (state.state === 'none') throw new Error('no vault')
  await app.core.close()
  return { app, folder: state.path }
}

test('what a page is told before the core is there is what the core tells it later: with no vault', async () => {
  const { before, after, state } = await told(testCore())
  expect(before).toEqual(after)
  expect(state.state).toBe('none')
})

test('… with the vault that was opened last, under the preferences of this computer', async () => {
  const { app } = await withVault()
  const { before, after, state } = await told(app)
  expect(before).toEqual(after)
  expect(state).toMatchObject({ state: 'locked', name: 'Work', demo: false })
  expect(before[1]).toMatchObject({ ok: true, value: { theme: 'dark', language: 'de' } })
})

test('… and with one whose header cannot be read, or that is gone', async () => {
  const { app, folder } = await withVault()
  fs.writeFileSync(path.join(folder, 'header.json'), '{"format":"nonsense"}')
  const damaged = await told(app)
  expect(damaged.before).toEqual(damaged.after)
  expect(damaged.state).toMatchObject({ state: 'none', recent: [{ name: 'Work' }] })
  fs.rmSync(folder, { recursive: true })
  const gone = await told(app)
  expect(gone.before).toEqual(gone.after)
  expect(gone.state).toMatchObject({ state: 'none', recent: [] })
})

test('no other call is answered before the core is there, whatever it is called', () => {
  const { recentFile, defaultFolder, appInfo } = testCore().ports
  const preferences = preferencesIn(path.join(path.dirname(recentFile), 'preferences.json'))
  const first = firstAnswers({ recentFile, defaultFolder, info: appInfo, preferences })
  for (const name of ['vault.unlock', 'credentials.list', 'toString', '__proto__', 'constructor', 3, null])
    expect(first(name)).toBeNull()
})
