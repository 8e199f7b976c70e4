import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { scratch } from './cache.ts'
import { passphrase } from './data.ts'

/** What a process took. `peakMiB` is null where the system does not tell. */
export interface Ran {
  readonly ms: number
  readonly peakMiB: number | null
}

const home = (() => {
  let made: string | null = null
  return () => {
    made ??= scratch('home')
    return made
  }
})()

const environment = (): Record<string, string> => ({
  HOME: home(),
  XDG_CONFIG_HOME: path.join(home(), '.config'),
  XDG_RUNTIME_DIR: home(),
  PATH: process.env.PATH ?? '',
  LANG: 'C.UTF-8',
  QT_QPA_PLATFORM: 'offscreen',
})

/** The peak that the kernel counts; looked at until the process is gone. Linux only. */
function peakOf(pid: number): number | null {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Number(found[1]) / 1024 : null
  } catch {
    return null
  }
}

interface How {
  /** Typed on standard input. */
  readonly input?: string
  /** The passphrase on descriptor 3, as our command line takes it. */
  readonly descriptor?: boolean
  /** Look for the peak of its memory, which costs time. */
  readonly memory?: boolean
}

/** Runs a program to its end, its answer thrown away. Throws where it fails. */
export async function ran(command: string, words: readonly string[], how: How = {}): Promise<Ran> {
  const before = performance.now()
  const child = spawn(command, words, {
    env: environment(),
    stdio: [
      how.input === undefined ? 'ignore' : 'pipe',
      'ignore',
      'pipe',
      how.descriptor ? 'pipe' : 'ignore',
    ],
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  child.stdin?.end(how.input)
  const third = child.stdio[3]
  if (third && 'end' in third) third.end(`${passphrase}\n`)
  let peakMiB: number | null = null
  const look = how.memory
    ? setInterval(() => {
        peakMiB = peakOf(child.pid ?? 0) ?? peakMiB
      }, 2)
    : undefined
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(look)
  const ms = performance.now() - before
  if (code !== 0)
    throw new Error(`${path.basename(command)} ${words[0]} ended with ${code}: ${said.slice(-500)}`)
  return { ms, peakMiB }
}

const built = path.resolve('out/cli/keystead.cjs')

/** Our command line as it is shipped: bundled, on the Node that runs this. */
export const keystead = (vault: string, words: readonly string[], how: How = {}): Promise<Ran> =>
  ran(process.execPath, [built, '--vault', vault, '--passphrase-fd', '3', ...words], {
    ...how,
    descriptor: true,
  })

export const keepassxc = (words: readonly string[], how: How = {}): Promise<Ran> =>
  ran('keepassxc-cli', words, { input: `${passphrase}\n`, ...how })

/** A script of ours around a library, as a process. */
export const script = (file: string, words: readonly string[], how: How = {}): Promise<Ran> =>
  ran(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.resolve(import.meta.dirname, file), ...words],
    how,
  )

/** The version that a program tells, or null where it is not installed. */
export function versionOf(command: string, words: readonly string[] = ['--version']): string | null {
  const { status, stdout } = spawnSync(command, words, { encoding: 'utf8' })
  return status === 0 ? (stdout.trim().split('\n')[0] ?? '') : null
}
