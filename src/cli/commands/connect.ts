import type { Command } from 'commander'
import { z } from 'zod'
import { connection } from '../../shared/connection.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { type FieldOptions, fieldOptions, valuesOf } from '../fields.ts'
import { followRun, runLine } from '../run.ts'

export const output = connection.extend({ id: z.uuid() })

interface ConnectOptions extends FieldOptions {
  label?: string
}

export function configure(command: Command): void {
  fieldOptions(
    command
      .argument('<service>', 'qovery, cloudplans, seqera, sequin or keycard')
      .option('--label <name>', 'what to call the connection'),
  ).addHelpText('after', '\nChecks the login, keeps it in the vault and pulls what it can see.')
}

/** Secrets that the service needs and that were not named are asked for. */
export async function run(context: Context, service: string, options: ConnectOptions): Promise<number> {
  const made = await context.withVault(async ({ call, permit }) => {
    await permit('change', [])
    const providers = await call('providers.list')
    const provider = providers.find(({ id }) => id === service)
    if (!provider) {
      const ids = providers.map(({ id }) => id).join(', ')
      throw new CliError(`there is no service "${service}"`, `there is ${ids}`, exitCodes.usage)
    }
    const given = [
      ...options.secret,
      ...options.secretFile.map((word) => word.split('=')[0]),
      options.secretStdin,
    ]
    const missing = provider.connectionFields.filter(
      ({ name, secret, required }) => secret && required && !given.includes(name),
    )
    const secret = [...options.secret, ...missing.map(({ name }) => name)]
    const values = await valuesOf(context, provider.connectionFields, { ...options, secret })
    const { id } = await call('connections.add', { provider: service, label: options.label ?? '', values })
    return followRun(call, id)
  })
  context.answer(output, made, () => `${runLine(context.style, made)}\n`)
  return made.failure === null ? exitCodes.done : exitCodes.remote
}
