import type { Command } from 'commander'
import { z } from 'zod'
import { conflict, type Side } from '../../shared/sync.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { shown } from '../output/style.ts'
import { connectionNamed } from '../places.ts'
import { everyCredential, targetOf } from '../target.ts'
import type { Access } from '../vault/access.ts'

export const output = z.object({
  conflicts: z.array(z.object({ id: z.uuid(), name: z.string(), conflict })),
  /** How many were decided by this command. */
  resolved: z.int(),
})

interface ConflictOptions {
  keep?: string
  field: string[]
  all?: boolean
  connection?: string
}

const collect = (word: string, before: string[]) => [...before, word]

export function configure(command: Command): void {
  command
    .argument('[credential]', 'the one to decide: its name, id or reference')
    .option('--keep <side>', '`mine`: as it is here; `theirs`: as the service has it')
    .option('--field <name>', 'decide only this field; may be repeated', collect, [])
    .option('--all', 'decide every conflict')
    .option('--connection <name>', 'with --all: only those of this connection')
    .addHelpText('after', '\nWithout --keep it lists them. Neither side of a secret is shown.')
}

export async function run(
  context: Context,
  named: string | undefined,
  options: ConflictOptions,
): Promise<void> {
  const keep = sideOf(options.keep)
  if (keep === null && (named || options.all)) {
    throw new CliError('which side is kept?', 'add --keep mine or --keep theirs', exitCodes.usage)
  }
  if (keep !== null && !named && !options.all) {
    throw new CliError('which conflict is decided?', 'name the credential, or add --all', exitCodes.usage)
  }
  const found = await context.withVault(async ({ call, permit }) => {
    await permit(keep === null ? 'list' : 'change', [])
    const resolved = keep === null ? 0 : await resolve(call, named, keep, options)
    return { resolved, conflicts: await conflicts(call) }
  })
  context.answer(output, found, () => draw(context, found))
}

function sideOf(text: string | undefined): Side | null {
  if (text === undefined || text === 'mine' || text === 'theirs') return text ?? null
  throw new CliError(`--keep takes mine or theirs, and "${text}" is neither`, null, exitCodes.usage)
}

async function resolve(
  call: Access['call'],
  named: string | undefined,
  keep: Side,
  { field, connection }: ConflictOptions,
): Promise<number> {
  if (named !== undefined) {
    const { id } = await targetOf(call, named)
    const choose = field.length === 0 ? keep : Object.fromEntries(field.map((name) => [name, keep]))
    await call('credentials.resolve', { id, choose })
    return 1
  }
  const connectionId = connection && (await connectionNamed(call, connection)).id
  return (await call('credentials.resolveAll', { choose: keep, ...(connectionId && { connectionId }) }))
    .resolved
}

async function conflicts(call: Access['call']): Promise<z.output<typeof output>['conflicts']> {
  const found = []
  for (const { id, name } of await everyCredential(call, { sync: 'conflict' })) {
    const detail = await call('credentials.get', { id })
    if (detail.conflict) found.push({ id, name, conflict: detail.conflict })
  }
  return found
}

function draw(context: Context, { conflicts: open, resolved }: z.output<typeof output>): string {
  const done = resolved > 0 ? `decided ${resolved}\n` : ''
  if (open.length === 0) return `${done}no conflicts\n`
  const rows = open.flatMap(({ name, conflict: { fields, gone, deletedHere } }) => [
    ...(gone ? [{ name, field: '', mine: 'edited', theirs: 'deleted' }] : []),
    ...(deletedHere ? [{ name, field: '', mine: 'deleted', theirs: 'edited' }] : []),
    ...fields.map(({ field, mine, theirs }) => ({ name, field, mine: said(mine), theirs: said(theirs) })),
  ])
  return `${done}${context.table(rows, [
    { title: 'NAME', of: ({ name }) => name, flexible: true },
    { title: 'FIELD', of: ({ field }) => field },
    { title: 'MINE', of: ({ mine }) => mine, flexible: true },
    { title: 'THEIRS', of: ({ theirs }) => theirs, flexible: true },
  ])}`
}

const said = (value: string | number | boolean | null): string => (value === null ? '' : shown(String(value)))
