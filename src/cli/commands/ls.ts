import type { Command } from 'commander'
import { z } from 'zod'
import { credentialSummary } from '../../shared/credential.ts'
import type { Context } from '../context.ts'
import { credentialTable } from '../output/credentials.ts'
import { connectionNamed, organizationNamed } from '../places.ts'
import { everyCredential } from '../target.ts'

export const output = z.object({ credentials: z.array(credentialSummary) })

export interface ListOptions {
  organization?: string
  connection?: string
  trash?: boolean
}

export const listOptions = (command: Command): Command =>
  command
    .option('--organization <name>', 'only those of this organization, by name or id')
    .option('--connection <name>', 'only those of this connection, by name or id')
    .option('--trash', 'what is in the trash, and nothing else')

export function configure(command: Command): void {
  listOptions(command)
}

export async function run(context: Context, options: ListOptions): Promise<void> {
  await list(context, '', options)
}

/** Prints every credential that fits. */
export async function list(context: Context, query: string, options: ListOptions): Promise<void> {
  const credentials = await context.withVault(async ({ call }) => {
    const organizationId = options.organization && (await organizationNamed(call, options.organization)).id
    const connectionId = options.connection && (await connectionNamed(call, options.connection)).id
    return everyCredential(call, {
      query,
      trashed: options.trash ?? false,
      ...(organizationId && { organizationId }),
      ...(connectionId && { connectionId }),
    })
  })
  context.answer(output, { credentials }, () => credentialTable(context, credentials))
}
