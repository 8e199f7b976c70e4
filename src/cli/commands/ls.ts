import type { Command } from 'commander'
import { z } from 'zod'
import { credentialSummary } from '../../shared/credential.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { credentialColumns } from '../output/credentials.ts'
import { printJsonList } from '../output/json-list.ts'
import { cellsOf, tableParts } from '../output/table.ts'
import { connectionNamed, organizationNamed } from '../places.ts'
import { pagesOfCredentials } from '../target.ts'

export const output = z.object({ credentials: z.array(credentialSummary) })

export interface ListOptions {
  organization?: string
  connection?: string
  trash?: boolean
  limit?: string
}

export const listOptions = (command: Command): Command =>
  command
    .option('--organization <name>', 'only those of this organization, by name or id')
    .option('--connection <name>', 'only those of this connection, by name or id')
    .option('--trash', 'what is in the trash, and nothing else')
    .option('--limit <n>', 'no more than so many')

export function configure(command: Command): void {
  listOptions(command)
}

export async function run(context: Context, options: ListOptions): Promise<void> {
  await list(context, '', options)
}

/** Prints every credential that fits, or as many as were asked for. */
export async function list(context: Context, query: string, options: ListOptions): Promise<void> {
  const most = mostOf(options.limit)
  const { terminal, style, json } = context
  const cells: string[][] = []
  await context.withVault(async ({ call }) => {
    const organizationId = options.organization && (await organizationNamed(call, options.organization)).id
    const connectionId = options.connection && (await connectionNamed(call, options.connection)).id
    const asked = {
      query,
      trashed: options.trash ?? false,
      ...(organizationId && { organizationId }),
      ...(connectionId && { connectionId }),
    }
    const pages = pagesOfCredentials(call, asked, most)
    if (json) return printJsonList(terminal.out, 'credentials', pages)
    for await (const page of pages) for (const row of page) cells.push(cellsOf(row, credentialColumns))
  })
  if (json) return
  if (cells.length === 0) return terminal.out('nothing\n')
  const width = terminal.outIsTerminal ? terminal.width : null
  for (const part of tableParts(cells, credentialColumns, style, width)) terminal.out(part)
}

function mostOf(limit: string | undefined): number {
  if (limit === undefined) return Number.POSITIVE_INFINITY
  if (/^[1-9]\d{0,8}$/.test(limit)) return Number(limit)
  throw new CliError('--limit takes a number', 'as in --limit 50', exitCodes.usage)
}
