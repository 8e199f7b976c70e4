import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const page = fs.readFileSync('docs/add-a-provider.md', 'utf8')

const blocks = (language: string): string[] =>
  [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, code]) =>
    name === language && code !== undefined ? [code] : [],
  )

/** The new files: each block of code begins with its path. */
const files = blocks('ts').map((code) => {
  const [, file, text] = /^\/\/ (\S+)\n(.*)$/s.exec(code) ?? []
  if (!file || !text) throw new Error(`A block does not begin with its path:\n${code}`)
  return { file, text }
})

/** The changes, in pairs: a line added before one that is there, or one in place of another. */
const edits = blocks('diff')
  .flatMap((block) => block.split(/^--- /m).slice(1))
  .flatMap((part) => {
    const [file = '', ...lines] = part.trimEnd().split('\n')
    const pairs = [...lines.join('\n').matchAll(/^(?:\+(.+)\n (.+)|-(.+)\n\+(.+))$/gm)]
    if (pairs.length * 2 !== lines.length) throw new Error(`These lines are not in pairs:\n${part}`)
    return pairs.map(([, added, below, removed, instead]) => ({
      file,
      old: removed ?? below,
      after: instead ?? `${added}\n${below}`,
    }))
  })

/** A copy of the tree in which somebody did what the page says. */
let tree: string

beforeAll(() => {
  tree = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'keystead-provider-')))
  const copied = ['src', 'test', 'tsconfig.json', 'package.json', 'vitest.config.ts']
  for (const name of [...copied, 'biome.json', '.dependency-cruiser.cjs']) {
    fs.cpSync(name, path.join(tree, name), { recursive: true })
  }
  fs.symlinkSync(path.resolve('node_modules'), path.join(tree, 'node_modules'), 'junction')
  for (const { file, text } of files) {
    fs.mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
    fs.writeFileSync(path.join(tree, file), text)
  }
  for (const { file, old, after } of edits) {
    const lines = fs.readFileSync(path.join(tree, file), 'utf8').split('\n')
    const changed = lines.map((line) => (line === old ? after : line))
    expect(lines.filter((line) => line === old).length, `how often ${file} has «${old}»`).toBe(1)
    fs.writeFileSync(path.join(tree, file), changed.join('\n'))
  }
})
afterAll(() => fs.rmSync(tree, { recursive: true, force: true }))

interface Report {
  testResults: { assertionResults: { fullName: string; status: string }[] }[]
}

/** Runs a program of `node_modules` in the copy: its exit code, and all that it printed. */
function run(program: string, ...words: string[]): Promise<{ code: unknown; said: string }> {
  // What the vitest around this tells its workers is not for the one inside.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')))
  const all = [path.resolve('node_modules', program), ...words]
  return new Promise((resolve) => {
    execFile(process.execPath, all, { cwd: tree, env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, said: `${stdout}${stderr}` })
    })
  })
}

test('the page is short, and the paths that it names are there or are made by it', () => {
  expect(page.trimEnd().split('\n').length).toBeLessThan(150)
  const made = files.map(({ file }) => file)
  expect(made).toEqual(['src/main/providers/acme/index.ts', 'src/sandbox/acme/index.ts'])
  expect(made.filter((file) => fs.existsSync(file))).toEqual([])
  expect(new Set(edits.map(({ file }) => file)).size).toBe(3)
  const named = page.match(/\b(?:src|test)\/[\w./-]+\.ts\b/g) ?? []
  expect(named.filter((file) => !fs.existsSync(path.join(tree, file)))).toEqual([])
})

test.for(['src/main', 'src/sandbox'])('with what it adds, the types of %s agree', async (folder) => {
  expect(await run('typescript/bin/tsc', '-p', folder)).toEqual({ code: 0, said: '' })
})

test('with what it adds, no import breaks a rule', async () => {
  const words = ['src', '--config', '.dependency-cruiser.cjs']
  const { code, said } = await run('dependency-cruiser/bin/dependency-cruiser.mjs', ...words)
  expect(said).toMatch(/no dependency violations found/)
  expect(code).toBe(0)
})

test('what it adds is in the style of the rest', async () => {
  const changed = [...files, ...edits].map(({ file }) => file)
  const { code, said } = await run('@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', ...changed)
  expect(said).toMatch(/Checked 5 files/)
  expect(code, said).toBe(0)
})

test('the command that it names shows that Acme is done', async () => {
  const [, suites = ''] = /`npx vitest run ([^`]+)`/.exec(page) ?? []
  const report = path.join(tree, 'report.json')
  const words = ['run', ...suites.split(' '), '-t', '^(Acme|acme) ']
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`]
  const { code, said } = await run('vitest/vitest.mjs', ...words, ...reporters)
  expect(code, said).toBe(0)
  const { testResults }: Report = JSON.parse(fs.readFileSync(report, 'utf8'))
  const passed = testResults.map(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName),
  )
  // A run that found no test of Acme is green as well.
  expect(passed.map((names) => names.length >= 4)).toEqual([true, true])
  expect(passed.flat().filter((name) => !/^acme /i.test(name))).toEqual([])
})
