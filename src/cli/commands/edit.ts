import type { Command } from 'commander'
import { z } from 'zod'
import type { CredentialDetail } from '../../shared/credential.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { assertMayClear, type FieldOptions, fieldOptions, type Values, valuesOf } from '../fields.ts'
import { dayOf } from '../output/time.ts'
import { targetOf } from '../target.ts'

export const output = z.object({ id: z.uuid() })

interface EditOptions extends FieldOptions {
  name?: string
  description?: string
  clear: string[]
  reason?: string
  notes?: string
  tag: string[]
  untag: string[]
  expires?: string
}

const collect = (word: string, before: string[]) => [...before, word]

export function configure(command: Command): void {
  fieldOptions(
    command
      .argument('<credential>', 'its name, id or reference')
      .option('--name <name>', 'a new name')
      .option('--description <text>', 'a new description')
      .option('--clear <field>', 'take an optional value or secret away; may be repeated', collect, [])
      .option('--reason <text>', 'why, for services that ask')
      .option('--notes <text>', 'your own notes; no service is told')
      .option('--tag <tag>', 'add a tag; may be repeated', collect, [])
      .option('--untag <tag>', 'take a tag away; may be repeated', collect, [])
      .option('--expires <day>', 'when it expires, as 2027-01-31; `never` takes it away'),
  ).addHelpText('after', '\nWhat is not named stays as it is.')
}

export async function run(context: Context, named: string, options: EditOptions): Promise<void> {
  const id = await context.withVault(async ({ call, permit }) => {
    await permit('change', [])
    const { id } = await targetOf(call, named)
    const before = await call('credentials.get', { id })
    const values = await valuesOf(context, before.fields, options)
    assertMayClear(before.fields, options.clear, values)
    if (isEdit(options, values)) await call('credentials.update', edited(before, values, options))
    const annotation = annotated(before, options)
    if (Object.keys(annotation).length > 0) await call('credentials.annotate', { id, ...annotation })
    return id
  })
  context.answer(output, { id }, () => `${id}\n`)
}

const isEdit = (options: EditOptions, values: Values): boolean =>
  options.name !== undefined ||
  options.description !== undefined ||
  options.clear.length > 0 ||
  Object.keys(values).length > 0

function edited(before: CredentialDetail, values: Values, options: EditOptions) {
  const editable = before.fields.filter(({ readOnly }) => !readOnly)
  const kept: Values = {}
  for (const { name, value } of editable) {
    if (value !== null && !options.clear.includes(name)) kept[name] = value
  }
  return {
    id: before.id,
    name: options.name ?? before.name,
    description: options.description ?? before.description,
    values: { ...kept, ...values },
    clear: options.clear,
    ...(options.reason !== undefined && { reason: options.reason }),
  }
}

function annotated(before: CredentialDetail, options: EditOptions) {
  const tags = [...new Set([...before.tags, ...options.tag])].filter((tag) => !options.untag.includes(tag))
  const expiresAt = expiry(options.expires)
  return {
    ...(options.notes !== undefined && { notes: options.notes }),
    ...((options.tag.length > 0 || options.untag.length > 0) && { tags }),
    ...(expiresAt !== undefined && { expiresAt }),
  }
}

function expiry(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined
  if (text === 'never') return null
  const at = dayOf(text)
  if (at !== null) return at
  throw new CliError(
    `--expires takes a day, and "${text}" is none`,
    'as in --expires 2027-01-31',
    exitCodes.usage,
  )
}
