import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { runChild } from '../secrets/child.ts'
import { environmentOf, referencesIn, resolvedEnvironment } from '../secrets/environment.ts'
import { formsOf } from '../secrets/mask.ts'
import { shortLivedFile } from '../secrets/private-file.ts'
import { readReferences } from '../secrets/references.ts'
import type { Terminal } from '../terminal.ts'

export const output = null

export interface RunOptions {
  envFile: string[]
  file: string[]
  googleCredentials?: string
  mask: boolean
}

const collect = (word: string, before: string[]) => [...before, word]

export function configure(command: Command): void {
  command
    .argument('<command...>', 'the command and its words, after --')
    .option('--env-file <file>', 'variables to add, references among them; may be repeated', collect, [])
    .option('--file <name=reference>', 'a variable that names a private file with the secret', collect, [])
    .option('--google-credentials <reference>', 'the same for GOOGLE_APPLICATION_CREDENTIALS')
    .option('--no-mask', 'leave the output of the command as it is')
    .addHelpText(
      'after',
      `
Variables whose value is a reference are resolved for the command alone. What it prints is searched for
their values, which are replaced; its output is then a pipe, so it may print without colours.
Private files are for this user only and are removed when the command ends.`,
    )
}

/** Resolves, lets go of the vault, and only then runs the command. */
export async function run(context: Context, words: string[], options: RunOptions): Promise<number> {
  const { terminal } = context
  const environment = environmentOf(terminal, options.envFile)
  const google = options.googleCredentials
  const files = [...options.file, ...(google ? [`GOOGLE_APPLICATION_CREDENTIALS=${google}`] : [])].map(
    fileOption,
  )
  const references = [...referencesIn(environment), ...files.map(({ reference }) => reference)]
  const values =
    references.length === 0
      ? new Map<string, string>()
      : await context.withVault((vault) => readReferences(vault, references))

  const made: { path: string; remove: () => void }[] = []
  try {
    const resolved = resolvedEnvironment(environment, values)
    for (const { name, reference } of files) {
      const file = privateFile(terminal, values.get(reference) ?? '')
      made.push(file)
      resolved[name] = file.path
    }
    const conceal = options.mask ? [...values.values()].flatMap(formsOf) : null
    return await runChild(terminal, { words: words as [string, ...string[]], environment: resolved, conceal })
  } finally {
    for (const { remove } of made) remove()
  }
}

function privateFile({ env }: Terminal, secret: string): ReturnType<typeof shortLivedFile> {
  try {
    return shortLivedFile({ ...env }, secret)
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unknown'
    throw new CliError(
      `a private file cannot be made (${code})`,
      'look at the folder that XDG_RUNTIME_DIR names',
      exitCodes.failed,
    )
  }
}

function fileOption(text: string): { name: string; reference: string } {
  const [, name, reference] = /^([A-Za-z_][A-Za-z0-9_]*)=(.+)$/s.exec(text) ?? []
  if (name && reference) return { name, reference }
  throw new CliError(
    `--file takes NAME=REFERENCE, and "${text}" is none`,
    'as in --file KUBECONFIG=keystead://Halden/cluster/secretText',
    exitCodes.usage,
  )
}
