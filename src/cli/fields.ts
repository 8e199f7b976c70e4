import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import type { Field } from '../shared/field.ts'
import type { Context } from './context.ts'
import { exitCodes } from './exit-codes.ts'
import { CliError } from './failure.ts'
import { askSecret } from './passphrase.ts'
import { assertSecret, secretOfInput, textOf } from './secrets/text.ts'

// Public values are arguments. A secret never is: other programs can read those, and the shell keeps them.

export interface FieldOptions {
  set: string[]
  secret: string[]
  secretFile: string[]
  secretStdin?: string
}

const collect = (word: string, before: string[]) => [...before, word]

export const fieldOptions = (command: Command): Command =>
  command
    .option('--set <field=value>', 'a public value; may be repeated', collect, [])
    .option('--secret <field>', 'a secret to ask for at the terminal; may be repeated', collect, [])
    .option('--secret-file <field=file>', 'a secret out of a file, as it is; may be repeated', collect, [])
    .option('--secret-stdin <field>', 'a secret out of standard input, without its last line end')

export type Values = Record<string, string | number | boolean>

/** What was given, by the names of the kind's fields. Throws for a name it has not, and for a secret among `--set`. */
export async function valuesOf(
  context: Context,
  fields: readonly Field[],
  options: FieldOptions,
): Promise<Values> {
  const values: Values = {}
  for (const word of options.set) {
    const [name, text] = pair('--set', word)
    const field = known(fields, name)
    if (field.secret) {
      throw new CliError(
        `"${name}" is a secret, and other programs can read the words of a command`,
        secretOptions(name),
        exitCodes.usage,
      )
    }
    values[field.name] = typed(field, text)
  }
  for (const word of options.secretFile) {
    const [name, file] = pair('--secret-file', word)
    const bytes = readSecret(path.resolve(context.terminal.cwd, file))
    values[secret(fields, name)] = assertSecret(textOf(bytes, file), file)
  }
  if (options.secretStdin !== undefined) {
    values[secret(fields, options.secretStdin)] = await secretOfInput(context.terminal)
  }
  for (const name of options.secret) {
    const field = known(fields, secret(fields, name))
    const typed = await askSecret({ ...context.source, fd: null }, `${field.label}: `)
    values[field.name] = assertSecret(typed, 'what was typed')
  }
  return values
}

/** Throws for a field that a new credential needs and was not given, and says how to give it. */
export function assertComplete(fields: readonly Field[], values: Values): void {
  const missing = fields.find(
    ({ name, required, readOnly }) => required && !readOnly && !Object.hasOwn(values, name),
  )
  if (!missing) return
  const { name } = missing
  throw new CliError(
    `${name} is required`,
    missing.secret ? secretOptions(name) : `use --set ${name}=VALUE`,
    exitCodes.usage,
  )
}

/** Throws for a field that the credential has not, and for one that is given as well. */
export function assertMayClear(fields: readonly Field[], names: readonly string[], values: Values): void {
  for (const name of names) {
    if (Object.hasOwn(values, known(fields, name).name))
      throw new CliError(`"${name}" is given, and to be taken away`, 'say one of both', exitCodes.usage)
  }
}

const secretOptions = (name: string): string =>
  `use --secret ${name}, --secret-file ${name}=FILE or --secret-stdin ${name}`

function pair(option: string, word: string): [name: string, value: string] {
  const at = word.indexOf('=')
  if (at > 0) return [word.slice(0, at), word.slice(at + 1)]
  throw new CliError(`${option} takes NAME=VALUE, and "${word}" has no =`, null, exitCodes.usage)
}

function known(fields: readonly Field[], name: string): Field {
  const found = fields.find((field) => field.name === name)
  if (found) return found
  const names = fields.map((field) => (field.secret ? `${field.name} (secret)` : field.name)).join(', ')
  throw new CliError(`there is no field "${name}"`, `there is ${names}`, exitCodes.usage)
}

function secret(fields: readonly Field[], name: string): string {
  const field = known(fields, name)
  if (field.secret) return field.name
  throw new CliError(`"${name}" is no secret`, `use --set ${name}=VALUE`, exitCodes.usage)
}

function typed(field: Field, text: string): string | number | boolean {
  if (field.type === 'toggle') {
    if (text === 'true' || text === 'false') return text === 'true'
    throw new CliError(`"${field.name}" is true or false`, null, exitCodes.usage)
  }
  if (field.type !== 'number') return text
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new CliError(`"${field.name}" is a number, and "${text}" is none`, null, exitCodes.usage)
}

function readSecret(file: string): Buffer {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    const code = (error as { code?: string }).code ?? 'unreadable'
    throw new CliError(`${file} cannot be read (${code})`, null, exitCodes.usage)
  }
}
