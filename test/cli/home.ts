import fs from 'node:fs'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { runCli } from '../../src/cli/program.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { passphrase, quickPolicy, temporaryFolder } from '../support/vault.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  /** Both, in the order in which they came. */
  readonly said: string
}

export interface Given {
  readonly input?: string | Buffer
  readonly env?: Record<string, string>
  /** A person looks at the output. */
  readonly terminal?: boolean
  readonly width?: number
  /** What the person types, in turn; without it there is no terminal to ask at. */
  readonly typed?: string[]
}

/** A person's computer with a folder of its own, on which the real command line runs in this process. */
export function home(folder = temporaryFolder()) {
  const askpass = path.join(folder, 'passphrase')
  const runtime = path.join(folder, 'run')
  fs.writeFileSync(askpass, `#!/bin/sh\necho '${passphrase}'\n`, { mode: 0o755 })
  fs.mkdirSync(runtime, { recursive: true, mode: 0o700 })
  const env = {
    HOME: folder,
    PATH: process.env.PATH as string,
    XDG_RUNTIME_DIR: runtime,
    KEYSTEAD_ASKPASS: askpass,
  }

  async function keystead(words: readonly string[], given: Given = {}): Promise<Ran> {
    const { input = '', terminal: isTerminal = false, width = 100 } = given
    const heard = { out: [] as Buffer[], err: [] as Buffer[], said: [] as Buffer[] }
    const hear = (to: 'out' | 'err') => (text: string | Uint8Array) => {
      heard[to].push(Buffer.from(text as string))
      heard.said.push(Buffer.from(text as string))
    }
    const typed = [...(given.typed ?? [])]
    const terminal: Terminal = {
      env: given.typed ? { ...env, KEYSTEAD_ASKPASS: undefined, ...given.env } : { ...env, ...given.env },
      cwd: folder,
      outIsTerminal: isTerminal,
      width,
      out: hear('out'),
      err: hear('err'),
      input: async () => Buffer.from(input as string),
      lineOf: (fd) => {
        throw Object.assign(new Error(), { code: fd === 9 ? 'EBADF' : 'EAGAIN' })
      },
      ask: async () => typed.shift() ?? null,
    }
    const reports: unknown[] = []
    const code = await runCli(
      words,
      { terminal, kdf: quickPolicy },
      (error) => `report ${reports.push(error)}`,
    )
    if (reports.length > 0) throw reports[0]
    const text = (parts: Buffer[]) => Buffer.concat(parts).toString('utf8')
    return { code, out: text(heard.out), err: text(heard.err), said: text(heard.said) }
  }
  /** The same, for what must end well: its output. */
  async function ok(words: readonly string[], given: Given = {}): Promise<string> {
    const { code, out, err } = await keystead(words, given)
    if (code !== 0) throw new Error(`${words.join(' ')}: ${code}: ${err}`)
    return out
  }
  onTestFinished(async () => {
    await keystead(['lock']).catch(() => {})
  })
  return { folder, env, keystead, ok, file: (name: string) => path.join(folder, name) }
}

/** The same with the vault «Work». */
export async function homeWithVault() {
  const mine = home()
  await mine.ok(['init', 'Work'])
  const add = async (
    kind: string,
    name: string,
    secret: [field: string, value: string],
    ...sets: string[]
  ) => {
    const set = sets.flatMap((word) => ['--set', word])
    const words = ['add', name, '--organization', 'Halden', '--new-organization', '--kind', kind]
    return (await mine.ok([...words, ...set, '--secret-stdin', secret[0]], { input: secret[1] })).trim()
  }
  return { ...mine, vault: path.join(mine.folder, 'Documents', 'Keystead', 'Work.keystead'), add }
}
