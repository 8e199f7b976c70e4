import fs from 'node:fs'
import type { ReadStream } from 'node:tty'
import type { EarlyLine } from './early.ts'
import { exitCodes } from './exit-codes.ts'
import { CliError } from './failure.ts'
import { lineOf } from './line-of.ts'
import type { Terminal } from './terminal.ts'

/** The terminal, pipes and environment that this process was started with. `early` is the next line of its descriptor. */
export function nodeTerminal(early: EarlyLine | null = null): Terminal {
  let kept = early
  return {
    env: process.env,
    cwd: process.cwd(),
    outIsTerminal: process.stdout.isTTY === true,
    width: process.stdout.columns ?? 80,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input: readAll,
    lineOf(fd) {
      if (kept?.fd !== fd) return lineOf(fd)
      const { line } = kept
      kept = null
      return line
    },
    ask,
  }
}

async function readAll(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The terminal itself, wherever the standard streams lead; null where there is none. */
async function openTerminal(): Promise<{
  input: ReadStream
  write: (text: string) => void
  close: () => void
} | null> {
  if (process.platform === 'win32') {
    if (!process.stdin.isTTY) return null
    return { input: process.stdin, write: (text) => void process.stderr.write(text), close: () => {} }
  }
  try {
    const { default: tty } = await import('node:tty')
    const fd = fs.openSync('/dev/tty', 'r+')
    const input = new tty.ReadStream(fd)
    return { input, write: (text) => void fs.writeSync(fd, text), close: () => input.destroy() }
  } catch {
    return null
  }
}

/** What is typed is not shown unless `echo`. Throws where the person gave up: by Ctrl-C, or the end of input. */
async function ask(question: string, { echo }: { echo: boolean }): Promise<string | null> {
  const terminal = await openTerminal()
  if (terminal === null) return null
  const [{ createInterface }, { Writable }] = await Promise.all([
    import('node:readline'),
    import('node:stream'),
  ])
  const { input, write, close } = terminal
  const silent = new Writable({
    write(chunk, _encoding, done) {
      if (echo) write(String(chunk))
      done()
    },
  })
  // In terminal mode readline switches the driver's own echo off and edits the line itself.
  const reader = createInterface({ input, output: silent, terminal: true })
  write(question)
  try {
    return await new Promise<string>((resolve, reject) => {
      const giveUp = () => reject(new CliError('cancelled', null, exitCodes.cancelled))
      reader.once('line', resolve)
      reader.once('SIGINT', giveUp)
      reader.once('close', giveUp)
    })
  } finally {
    reader.close()
    write('\n')
    close()
  }
}
