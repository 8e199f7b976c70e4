import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
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
  const start = () =>
    spawn(command, args, { cwd: terminal.cwd, env: environment, stdio: ['inherit', output, output] })
  let child: ReturnType<typeof start>
  try {
    child = start()
  } catch (error) {
    return Promise.reject(notStarted(command, error))
  }
  if (conceal !== null) {
    pass(child.stdout, conceal, terminal.out, process.stdout)
    pass(child.stderr, conceal, terminal.err, process.stderr)
  }
  const stopPassing = passSignals(child)
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      stopPassing()
      reject(notStarted(command, error))
    })
    // `close`, not `exit`: what the command wrote last is still in the pipe.
    child.once('close', (code, signal) => {
      stopPassing()
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/** Without the words of the error: they quote a variable that cannot be handed over. */
function notStarted(command: string, error: unknown): CliError {
  const { code } = error as { code?: string }
  if (code === 'ENOENT' || command === '')
    return new CliError(`${command}: command not found`, null, exitCodes.noCommand)
  const [why, hint] = unfit[code ?? ''] ?? [code ?? 'unknown', null]
  return new CliError(`${command} could not be started (${why})`, hint, exitCodes.notStarted)
}

const asFile = 'hand it over with --file NAME=REFERENCE'
const unfit: Readonly<Record<string, [why: string, hint: string]>> = {
  E2BIG: ['a value is too large to hand over', asFile],
  ERR_INVALID_ARG_VALUE: ['a value has a NUL byte, which no variable can have', asFile],
}

/** Until nobody takes the output any more: then the command is told as it would be without us. */
function pass(
  from: Readable | null,
  conceal: readonly string[],
  to: (bytes: Uint8Array) => void,
  stream: NodeJS.WritableStream,
): void {
  const mask = createMask(conceal)
  const stop = () => from?.destroy()
  stream.once('error', stop)
  from?.once('close', () => stream.off('error', stop))
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
