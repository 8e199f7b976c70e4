import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { looksLikeReference } from '../../shared/reference.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { assertMayShow } from '../reveal.ts'
import { writePrivately } from '../secrets/private-file.ts'
import { readReferences } from '../secrets/references.ts'
import { assertFree } from '../transfer/destination.ts'

export const output = null

export function configure(command: Command): void {
  command
    .option('-i, --in <file>', 'the template; else standard input')
    .option('-o, --out <file>', 'where to write, for this user alone; else standard output')
    .option('--reveal', 'show secrets on the terminal')
    .addHelpText(
      'after',
      `
A template has references in double braces: {{ keystead://ORGANIZATION/CREDENTIAL/FIELD }}.
Braces around anything else stay as they are. The file appears whole or not at all.`,
    )
}

const placeholder = /\{\{\s*(\S[^{}]*?)\s*\}\}/g

/** Every reference is resolved before anything is written. */
export async function run(
  context: Context,
  options: { in?: string; out?: string; reveal?: boolean },
): Promise<void> {
  const { terminal } = context
  if (options.out !== undefined) assertFree(context, options.out, true)
  const template = await read(context, options.in)
  const references = [...template.matchAll(placeholder)].flatMap(([, inside = '']) =>
    looksLikeReference(inside) ? [inside] : [],
  )
  const shows = options.out === undefined
  const values =
    references.length === 0
      ? new Map<string, string>()
      : await context.withVault((vault) =>
          readReferences(vault, references, (secret) => {
            if (shows) assertMayShow(terminal, secret, options.reveal)
          }),
        )
  const filled = template.replace(placeholder, (whole, inside: string) => values.get(inside) ?? whole)
  if (options.out === undefined) terminal.out(filled)
  else write(path.resolve(terminal.cwd, options.out), filled)
}

async function read({ terminal }: Context, file: string | undefined): Promise<string> {
  if (file === undefined) return (await terminal.input()).toString('utf8')
  return fileDeed(file, 'read', () => fs.readFileSync(path.resolve(terminal.cwd, file), 'utf8'))
}

const write = (file: string, text: string): void =>
  fileDeed(file, 'written', () => writePrivately(file, text))

function fileDeed<T>(file: string, what: string, deed: () => T): T {
  try {
    return deed()
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unknown'
    throw new CliError(`${file} cannot be ${what} (${code})`, null, exitCodes.failed)
  }
}
