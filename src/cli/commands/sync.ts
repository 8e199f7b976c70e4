import type { Command } from 'commander'
import { z } from 'zod'
import { place } from '../../shared/connection.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { connectionNamed } from '../places.ts'
import { followRun, runLine } from '../run.ts'
import { drawPlan } from './plan.ts'

export const output = z.object({ connections: z.array(place) })

export function configure(command: Command): void {
  command
    .argument('[connection]', 'its name or id; all where none is named')
    .option('--apply', 'send what the plan says, and let the connection write from now on')
    .addHelpText(
      'after',
      '\nEdits wait in the vault until a connection may write. See what would be sent with `keystead plan`.',
    )
}

export async function run(
  context: Context,
  named: string | undefined,
  { apply = false }: { apply?: boolean },
): Promise<number> {
  if (apply && named === undefined) {
    throw new CliError('--apply is for one connection', 'name it', exitCodes.usage)
  }
  const connections = await context.withVault(async ({ call, permit }) => {
    await permit('change', [])
    const wanted = named === undefined ? await call('places.list') : [await connectionNamed(call, named)]
    for (const { id, label } of wanted) {
      if (!apply) await call('sync.start', { connectionId: id })
      else {
        // Only what a plan showed is sent.
        const plan = await call('sync.plan', { connectionId: id })
        context.note(drawPlan(context.style, { connection: label, ...plan }).trimEnd())
        await call('sync.apply', { connectionId: id, leaveOut: [] })
      }
    }
    return Promise.all(wanted.map(({ id }) => followRun(call, id)))
  })
  context.answer(output, { connections }, () =>
    connections.length === 0
      ? 'there is no connection yet\n'
      : connections.map((one) => `${runLine(context.style, one)}\n`).join(''),
  )
  return connections.some(({ failure }) => failure !== null) ? exitCodes.remote : exitCodes.done
}
