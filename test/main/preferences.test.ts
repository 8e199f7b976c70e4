import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { defaultPreferences } from '../../src/shared/desktop.ts'
import { testCore } from '../support/core.ts'
import { failureOf } from '../support/vault.ts'

const fileOf = (folder: string) => path.join(folder, 'host', 'preferences.json')

test('preferences are kept without a vault, and another start of the app finds them', async () => {
  const first = testCore()
  expect(await first.call('preferences.get')).toEqual(defaultPreferences)
  const chosen = await first.call('preferences.set', { theme: 'dark', panes: { start: 240, middle: 500 } })
  expect(chosen).toEqual({ ...defaultPreferences, theme: 'dark', panes: { start: 240, middle: 500 } })
  expect(first.events).toContainEqual({ name: 'preferences.changed', payload: chosen })
  const second = testCore({ recentFile: first.ports.recentFile })
  expect(await second.call('preferences.get')).toEqual(chosen)
})

test('a file that is damaged, or was written by another build, gives the usual preferences', async () => {
  for (const text of ['', 'nonsense', '[]', 'null', '{"zoom":"huge"}', '{"zoom":900}']) {
    const app = testCore()
    fs.mkdirSync(path.dirname(fileOf(app.folder)), { recursive: true })
    fs.writeFileSync(fileOf(app.folder), text)
    expect(await app.call('preferences.get'), text).toEqual(defaultPreferences)
  }
})

test('what is no preference is refused and changes nothing', async () => {
  const app = testCore()
  for (const change of [{ zoom: 99 }, { theme: 'pink' }, { panes: { start: -1, middle: 0 } }])
    expect(await failureOf(() => app.call('preferences.set', change as never))).toBe('invalid-input')
  expect(await app.call('preferences.get')).toEqual(defaultPreferences)
})
