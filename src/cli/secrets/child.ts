import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { createMask } from './mask.ts'

const passedOn = [
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
  'SIGINT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGWINCH',
  'SIGCONT',
] as const

export interface ChildOptions {
  readonly words: readonly [string, ...string[]]
  readonly environment: Record<string, string>
  /** What its output must not show. Null: its output goes where ours goes, untouched. */
  readonly conceal: readonly string[] | null
}

/**
 * Runs a command and resolves to its exit code, 128 + n where signal n ended it.
 *
 * Signals that we get are passed on. A command whose output is concealed writes to a pipe, so it may leave out colours.
 * Throws where it cannot be started.
 */
export function runChild(terminal: Terminal, { words, environment, conceal }: ChildOptions): Promise<number> {
  const [command, ...args] = words
  const output = conceal === null ? 'inherit' : 'pipe'
  const child = spawn(command, args, {
    cwd: terminal.cwd,
    env: environment,
    stdio: ['inherit', output, output],
  })
  if (conceal !== null) {
    pass(child.stdout, conceal, terminal.out)
    pass(child.stderr, conceal, terminal.err)
  }
  const stopPassing = passSignals(child)
  return new Promise((resolve, reject) => {
    child.once('error', (error: { code?: string }) => {
      stopPassing()
      const missing = error.code === 'ENOENT'
      reject(
        new CliError(
          missing ? `${command}: command not found` : `${command} could not be started (${error.code})`,
          null,
          missing ? exitCodes.noCommand : exitCodes.notStarted,
        ),
      )
    })
    // `close`, not `exit`: what the command wrote last is still in the pipe.
    child.once('close', (code, signal) => {
      stopPassing()
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

function pass(
  from: NodeJS.ReadableStream | null,
  conceal: readonly string[],
  to: (bytes: Uint8Array) => void,
): void {
  const mask = createMask(conceal)
  from?.on('data', (chunk: Buffer) => to(mask.push(chunk)))
  from?.on('end', () => to(mask.end()))
}

function passSignals(child: ChildProcess): () => void {
  // From a terminal, Ctrl-C and Ctrl-\ reach the command as well as us: twice would be once too often.
  const byTerminal = process.stdin.isTTY === true
  const heard = passedOn.map((signal) => {
    const listener = () => {
      if (!(byTerminal && (signal === 'SIGINT' || signal === 'SIGQUIT'))) child.kill(signal)
    }
    if (process.platform !== 'win32' || signal === 'SIGINT' || signal === 'SIGTERM')
      process.on(signal, listener)
    return { signal, listener }
  })
  return () => {
    for (const { signal, listener } of heard) process.off(signal, listener)
  }
}
