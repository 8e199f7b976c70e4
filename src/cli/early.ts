import fs from 'node:fs'
import { beginning } from '../main/begin-unlock.ts'
import { runtimeFolder, socketPlace } from '../main/socket/place.ts'
import { lineOf } from './line-of.ts'
import { namedFolder } from './vault/named.ts'

/** Commands that ask for the passphrase first where nobody has the vault open. */
const opening: ReadonlySet<string> = new Set([
  ...['ls', 'search', 'show', 'get', 'add', 'edit', 'rm', 'restore'],
  ...['read', 'run', 'inject', 'conflicts', 'plan', 'sync', 'export'],
])

/** Commands that may check so many rows that code made for it pays; `ls` where no limit is named. */
const lengthy: ReadonlySet<string> = new Set(['export', 'import', 'sync', 'plan', 'ls'])

/** Whether a command has little to check: code made for that takes longer than the checks. */
export function isShort(words: readonly string[]): boolean {
  const { command } = read(words)
  if (command === 'ls') return words.some((word) => word.startsWith('--limit'))
  return command === null || !lengthy.has(command)
}

/** The line that was read of a descriptor before it was asked for. */
export interface EarlyLine {
  readonly fd: number
  readonly line: string
}

interface Words {
  readonly command: string | null
  readonly vault: string | undefined
  readonly fd: string | undefined
}

/**
 * Where a command is about to open a vault with a passphrase from a descriptor, reads that and begins to derive the key
 * before the rest of the program is read. Guesses from the words alone: a wrong guess costs a run of the KDF for
 * nothing, since whoever asks for the line of that descriptor is given it. Null where nothing was read.
 */
export function beginEarly(words: readonly string[], env: NodeJS.ProcessEnv, cwd: string): EarlyLine | null {
  const { command, vault, fd } = read(words)
  if (command === null || !opening.has(command) || fd === undefined || !/^\d{1,4}$/.test(fd)) return null
  // The first three belong to whoever types and reads.
  if (Number(fd) < 3) return null
  const folder = namedFolder(env, cwd, vault)
  const begins = folder === null ? null : beginning(folder)
  if (folder === null || begins === null || isServed(folder, env)) return null
  try {
    const early = { fd: Number(fd), line: lineOf(Number(fd)) }
    begins.derive(early.line)
    return early
  } catch {
    // A descriptor that cannot be read is told when it is asked for.
    return null
  }
}

function isServed(folder: string, env: NodeJS.ProcessEnv): boolean {
  try {
    return fs.existsSync(socketPlace(folder, runtimeFolder({ ...env })).address)
  } catch {
    return false
  }
}

function read(words: readonly string[]): Words {
  let [command, vault, fd]: [string | null, string | undefined, string | undefined] = [
    null,
    undefined,
    undefined,
  ]
  for (let index = 0; index < words.length && words[index] !== '--'; index++) {
    const [, option, joined] = /^(--vault|--passphrase-fd)(?:=(.*))?$/s.exec(words[index] as string) ?? []
    if (option === undefined) {
      if (command === null && !words[index]?.startsWith('-')) command = words[index] as string
      continue
    }
    const value = joined ?? words[++index]
    if (option === '--vault') vault = value
    else fd = value
  }
  return { command, vault, fd }
}
