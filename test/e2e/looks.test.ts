import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { structureOf } from '../screens/structure.ts'
import { walkDemo } from '../screens/walk.ts'
import { computer } from './app.ts'

const structures = path.resolve('docs/screens/structure')

test('no screen has changed since its picture was made: if one should, npm run screenshots makes them anew', async () => {
  const { app, page } = await computer().start()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const now: Record<string, string> = {}
  const then: Record<string, string> = {}
  await walkDemo(app, page, async (name) => {
    await page.waitForTimeout(400)
    now[name] = await structureOf(page)
    then[name] = fs.readFileSync(path.join(structures, `${name}.txt`), 'utf8')
  })
  expect(Object.keys(now).length).toBeGreaterThan(20)
  expect(now).toEqual(then)
}, 180_000)
