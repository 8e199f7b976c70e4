import { exitCodes } from './exit-codes.ts'
import { CliError } from './failure.ts'
import type { Terminal } from './terminal.ts'

// A passphrase comes from a file descriptor, from an askpass program, or from the person at the terminal: never from
// an argument or the environment, which other programs can read.

export interface PassphraseSource {
  readonly terminal: Terminal
  /** `--passphrase-fd`. */
  readonly fd: number | null
}

/** Asks for a secret once. Throws where there is nobody and nothing to ask. */
export async function askSecret({ terminal, fd }: PassphraseSource, question: string): Promise<string> {
  if (fd !== null) return fromDescriptor(terminal, fd)
  const program = terminal.env.KEYSTEAD_ASKPASS
  if (program) return fromProgram(program, question, terminal)
  const typed = await terminal.ask(question, { echo: false })
  if (typed !== null) return typed
  throw new CliError(
    'there is no terminal to ask for the passphrase at',
    'use --passphrase-fd, set KEYSTEAD_ASKPASS to a program that prints it, or unlock first with `keystead unlock`',
    exitCodes.locked,
  )
}

function fromDescriptor(terminal: Terminal, fd: number): string {
  try {
    return terminal.lineOf(fd)
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unreadable'
    throw new CliError(
      `file descriptor ${fd} cannot be read (${code})`,
      'open it, as in `3< file`',
      exitCodes.usage,
    )
  }
}

/** The program gets the question as its argument, as `ssh-askpass` does, and prints the answer. */
async function fromProgram(program: string, question: string, { cwd, env }: Terminal): Promise<string> {
  const [{ execFile }, { promisify }] = await Promise.all([import('node:child_process'), import('node:util')])
  try {
    const { stdout } = await promisify(execFile)(program, [question], {
      cwd,
      env: { ...env },
      maxBuffer: 65_536,
    })
    return stdout.split('\n', 1)[0]?.replace(/\r$/, '') ?? ''
  } catch (error) {
    const { code } = error as { code?: string | number }
    const why = typeof code === 'number' ? `ended with ${code}` : `could not be started (${code})`
    throw new CliError(`${program} ${why}`, 'KEYSTEAD_ASKPASS names the program that asks', exitCodes.locked)
  }
}

/** The same of a passphrase of ours, which is never empty: a descriptor may have no line left. */
export async function askPassphrase(source: PassphraseSource, question: string): Promise<string> {
  const given = await askSecret(source, question)
  if (given !== '') return given
  throw new CliError(
    'no passphrase was given',
    source.fd === null ? null : `file descriptor ${source.fd} needs a line for each that is asked for`,
    exitCodes.locked,
  )
}

/** Asks for a new passphrase; twice where a person types it. Throws where the two differ. */
export async function askNewPassphrase(source: PassphraseSource, question: string): Promise<string> {
  const first = await askPassphrase(source, `${question}: `)
  if (source.fd !== null || source.terminal.env.KEYSTEAD_ASKPASS) return first
  if ((await askSecret(source, `${question}, again: `)) === first) return first
  throw new CliError('the two passphrases differ', 'type the same one twice', exitCodes.usage)
}
