import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { electronVersion, source } from '../../scripts/evaluation-runtime/recipe.mjs'
import { definitions } from '../../scripts/setup/driver.mjs'

const scripts = path.resolve('scripts')
const files = fs
  .readdirSync(scripts, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mjs') && !name.startsWith('evaluation-runtime/main'))

test('no script imports a package before it is known to be installed', () => {
  expect(files.length).toBeGreaterThan(20)
  for (const name of files) {
    const text = fs.readFileSync(path.join(scripts, name), 'utf8')
    for (const [, from] of text.matchAll(/^(?:import |.* from )'([^']+)'/gm)) {
      expect(from, name).toMatch(/^(node:|\.\.?\/)/)
    }
  }
})

test('no script names a registry, a mirror or any other host', () => {
  for (const name of files) {
    expect(fs.readFileSync(path.join(scripts, name), 'utf8'), name).not.toMatch(/https?:\/\//)
  }
})

test('the evaluation runtime is pinned to one file, by its digest', () => {
  expect(electronVersion).toMatch(/^\d+\.\d+\.\d+$/)
  expect(source.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(Buffer.from(source.integrity.replace('sha512-', ''), 'base64')).toHaveLength(64)
})

test('every definition of the driver’s build file is handed to the compiler', () => {
  const file = fs.readFileSync('node_modules/better-sqlite3/deps/defines.gypi', 'utf8')
  const found = definitions(file)
  expect(found).toContain('-DSQLITE_ENABLE_FTS5')
  expect(found).toContain('-DSQLITE_DEFAULT_CACHE_SIZE=-16000')
  expect(found).toHaveLength((file.match(/SQLITE_\w+|HAVE_\w+/g) ?? []).length)
})
