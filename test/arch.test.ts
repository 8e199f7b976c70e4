import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from './support/vault.ts'

/** The bad import that each rule must report, as a file that does not exist in the project and its one line. */
const planted: Record<string, [file: string, line: string]> = {
  'no-cycles': ['src/shared/planted-a.ts', `import { b } from './planted-b.ts'\nexport const a = () => b`],
  'shared-is-pure': ['src/shared/planted.ts', `export { basename } from 'node:path'`],
  'renderer-sees-only-shared': ['src/renderer/planted.ts', `export { createCore } from '../main/core.ts'`],
  'renderer-has-no-node': ['src/renderer/planted.ts', `export { readFileSync } from 'node:fs'`],
  'components-do-not-call': [
    'src/renderer/components/planted.ts',
    `export { createClient } from '../client.ts'`,
  ],
  'preload-is-thin': ['src/preload/planted.ts', `export { calls } from '../shared/contract.ts'`],
  'electron-at-the-edge': ['src/main/planted.ts', `export { app } from 'electron'`],
  'core-ignores-the-edge': ['src/main/planted.ts', `export { isOurs } from './ipc/trust.ts'`],
  'cli-is-a-host': ['src/cli/planted.ts', `export { openVault } from '../main/vault/open.ts'`],
  'nobody-needs-the-cli': ['src/main/planted.ts', `export { runCli } from '../cli/program.ts'`],
  'socket-asks-the-core': ['src/main/socket/planted.ts', `export { openVault } from '../vault/open.ts'`],
  'one-door-to-sqlite': ['src/main/planted.ts', `export { default as driver } from 'better-sqlite3'`],
  'one-door-to-argon2': ['src/main/planted.ts', `export { hashRaw } from '@node-rs/argon2'`],
  'crypto-is-a-leaf': ['src/main/crypto/planted.ts', `export { syncFolder } from '../vault/files.ts'`],
  'vault-stores-only': ['src/main/vault/planted.ts', `export { createBus } from '../bus.ts'`],
  'providers-know-nothing': ['src/main/providers/planted.ts', `export { createBus } from '../bus.ts'`],
  'only-the-registry-names-providers': [
    'src/main/planted.ts',
    `export { seqera } from './providers/seqera/index.ts'`,
  ],
  'providers-are-strangers': [
    'src/main/providers/planted/index.ts',
    `export { seqera } from '../seqera/index.ts'`,
  ],
  'sandbox-only-for-the-demo': ['src/main/planted.ts', `export { startSandbox } from '../sandbox/server.ts'`],
  'sandbox-stands-alone': ['src/sandbox/planted.ts', `export { createBus } from '../main/bus.ts'`],
}

interface Report {
  summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] }
}

async function cruise(folder: string): Promise<Report['summary']> {
  const bin = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const words = [bin, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const run = promisify(execFile)(process.execPath, words, { cwd: folder, maxBuffer: 2 ** 28 })
  // Violations make it exit non-zero; the report is what counts.
  const { stdout } = await run.catch((failed: { stdout: string }) => failed)
  return (JSON.parse(stdout) as Report).summary
}

function copyOfTheSources(): string {
  const folder = temporaryFolder()
  for (const name of [
    'src',
    '.dependency-cruiser.cjs',
    'tsconfig.json',
    'package.json',
    'vitest.config.ts',
  ]) {
    fs.cpSync(name, path.join(folder, name), { recursive: true })
  }
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  return folder
}

test('each import rule reports the bad import planted for it, and the sources have none', {
  timeout: 120_000,
}, async () => {
  const folder = copyOfTheSources()
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  const { forbidden } = (await import(path.resolve('.dependency-cruiser.cjs'))).default
  expect(Object.keys(planted).sort()).toEqual(forbidden.map(({ name }: { name: string }) => name).sort())

  const clean = await cruise(folder)
  expect(clean.violations.map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([])
  // A cruise that saw nothing is green as well.
  expect(clean.totalCruised).toBeGreaterThan(80)

  const expected: string[] = []
  for (const [rule, [file, line]] of Object.entries(planted)) {
    // One file per rule, so that each report can be told apart.
    const own = file.replace(/planted(?=[.-])/, `planted-${rule}`)
    fs.mkdirSync(path.dirname(path.join(folder, own)), { recursive: true })
    fs.writeFileSync(path.join(folder, own), `${line}\n`)
    expected.push(`${rule}: ${own}`)
  }
  fs.writeFileSync(
    path.join(folder, 'src/shared/planted-b.ts'),
    `import { a } from './planted-no-cycles-a.ts'\nexport const b = () => a\n`,
  )
  const found = (await cruise(folder)).violations.map(({ rule, from }) => `${rule.name}: ${from}`)
  for (const one of expected) {
    // A cycle is reported once, from whichever of its files comes first.
    const report = one.startsWith('no-cycles')
      ? expect.stringMatching(/^no-cycles: src\/shared\/planted/)
      : one
    expect(found).toContainEqual(report)
  }
})
