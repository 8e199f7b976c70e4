import { execFile, type SpawnOptions, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { standardPolicy } from '../../src/main/crypto/kdf-policy.ts'
import { createVault } from '../../src/main/vault/create.ts'
import { at, passphrase, temporaryFolder } from '../support/vault.ts'

export const entry = path.resolve('src/cli/keystead.ts')

/** A computer on which the command line runs as processes of its own, with a real vault at the least allowed cost. */
export async function realHome() {
  const folder = temporaryFolder()
  const vault = (await createVault(folder, 'Work', passphrase, standardPolicy.floor, at)).folder
  const bin = path.join(folder, 'bin')
  const runtime = path.join(folder, 'run')
  fs.mkdirSync(bin)
  fs.mkdirSync(runtime, { mode: 0o700 })
  const script = (name: string, text: string) =>
    fs.writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 })
  for (const name of ['keystead', 'git-credential-keystead', 'docker-credential-keystead']) {
    const first = name === 'keystead' ? '' : `${name.replace('-keystead', '')} `
    script(name, `exec "${process.execPath}" -- "${entry}" ${first}"$@"`)
  }
  script('passphrase', `echo '${passphrase}'`)
  const env: Record<string, string> = {
    HOME: folder,
    PATH: `${bin}:${process.env.PATH}`,
    XDG_RUNTIME_DIR: runtime,
    KEYSTEAD_VAULT: vault,
    KEYSTEAD_ASKPASS: path.join(bin, 'passphrase'),
    NO_COLOR: '1',
  }

  function run(
    command: string,
    words: readonly string[],
    { input = '', env: more = {} }: { input?: string; env?: Record<string, string> } = {},
  ): Promise<{ code: number | string; out: string; err: string }> {
    return new Promise((resolve) => {
      const options = { cwd: folder, env: { ...env, ...more }, timeout: 30_000 }
      const child = execFile(command, words, options, (error, out, err) => {
        resolve({ code: error ? (error.code ?? error.signal ?? 1) : 0, out, err })
      })
      child.stdin?.on('error', () => {})
      child.stdin?.end(input)
    })
  }
  async function ok(words: readonly string[], input = ''): Promise<string> {
    const { code, out, err } = await run('keystead', words, { input })
    if (code !== 0) throw new Error(`${words.join(' ')}: ${code}: ${err}`)
    return out
  }
  const add = async (
    kind: string,
    name: string,
    secret: [field: string, value: string],
    ...sets: string[]
  ) => {
    const words = ['add', name, '--organization', 'Halden', '--new-organization', '--kind', kind]
    return (
      await ok([...words, ...sets.flatMap((set) => ['--set', set]), '--secret-stdin', secret[0]], secret[1])
    ).trim()
  }
  const start = (command: string, words: readonly string[], options: SpawnOptions = {}) =>
    spawn(command, words, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  onTestFinished(async () => {
    await run('keystead', ['lock'])
  })
  return { folder, vault, env, run, ok, add, start, file: (name: string) => path.join(folder, name) }
}

/** Is the program here, and does it start? */
export function has(command: string, ...words: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, words, { timeout: 20_000 }, (error) => resolve(error === null))
  })
}
