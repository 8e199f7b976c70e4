import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { ensureBuilt, isBuilt } from '../../scripts/setup/build.mjs'
import { folderWith, write } from './folder.ts'

const builder = `
  import fs from 'node:fs'
  if (fs.readFileSync('src/main.ts', 'utf8') === 'broken') {
    console.log('a line of output')
    process.exit(1)
  }
  fs.mkdirSync('out/main', { recursive: true })
  fs.writeFileSync('out/main/index.js', '')
  fs.appendFileSync('runs', 'x')
`

/** A project whose build tool only counts its runs. */
function project() {
  const root = folderWith({
    'package.json': JSON.stringify({ main: 'out/main/index.js' }),
    'src/main.ts': 'fine',
    'src/deep/er.ts': '',
    'node_modules/electron-vite/package.json': JSON.stringify({ bin: { 'electron-vite': 'cli.mjs' } }),
    'node_modules/electron-vite/cli.mjs': builder,
    'node_modules/vite/package.json': JSON.stringify({ bin: { vite: 'cli.mjs' } }),
    'node_modules/vite/cli.mjs': '',
  })
  const runs = () => fs.readFileSync(path.join(root, 'runs'), 'utf8').length
  return { root, runs }
}

beforeEach(() => {
  vi.stubEnv('XDG_CACHE_HOME', folderWith())
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

test('a project is built once, and not again while nothing changes', async () => {
  const { root, runs } = project()
  expect(isBuilt(root)).toBe(false)
  await ensureBuilt(root)
  await ensureBuilt(root)
  expect(runs()).toBe(1)
})

test.each<[string, (root: string) => void]>([
  ['a source is written', (root) => write(root, 'src/main.ts', 'other')],
  ['a source is added', (root) => write(root, 'src/deep/new.ts', '')],
  ['a source is deleted', (root) => fs.rmSync(path.join(root, 'src/deep/er.ts'))],
  ['the lock file is written', (root) => write(root, 'package-lock.json', '{}')],
  ['what was built is deleted', (root) => fs.rmSync(path.join(root, 'out/main/index.js'))],
])('a build is stale once %s', async (_, change) => {
  const { root } = project()
  await ensureBuilt(root)
  change(root)
  expect(isBuilt(root)).toBe(false)
})

test('a build that fails shows the tool’s output and leaves nothing that counts as built', async () => {
  const { root } = project()
  await ensureBuilt(root)
  write(root, 'src/main.ts', 'broken')
  await expect(ensureBuilt(root)).rejects.toMatchObject({ details: 'a line of output' })
  write(root, 'src/main.ts', 'fine')
  expect(isBuilt(root)).toBe(false)
})
