import type { Command } from 'commander'
import { z } from 'zod'
import { type ExportPreview, type ExportSelection, exportPreview } from '../../shared/export.ts'
import type { Context } from '../context.ts'
import { descriptor } from '../descriptor.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { askNewPassphrase, askPassphrase } from '../passphrase.ts'
import { organizationNamed } from '../places.ts'
import { assertMayShow } from '../reveal.ts'
import { targetOf } from '../target.ts'
import { assertFree, existingAt, writeOut } from '../transfer/destination.ts'
import { drawFormats, lossLines } from '../transfer/losses.ts'
import type { Access } from '../vault/access.ts'

export const output = exportPreview.extend({
  /** Null where nothing was written: without `--format`. */
  written: z.object({ path: z.string(), count: z.int() }).nullable(),
})

interface ExportOptions {
  format?: string
  out?: string
  organization?: string
  search?: string
  filePassphraseFd?: string
  force?: boolean
  reveal?: boolean
}

export function configure(command: Command): void {
  command
    .argument('[credential...]', 'only these: names, ids or references')
    .option('--format <format>', 'what to write; without it the formats are listed, and what each would lose')
    .option('-o, --out <file>', 'where to write, for this user alone; - is standard output')
    .option('--org, --organization <name>', 'only what belongs there')
    .option('--search <query>', 'only what this finds, as `keystead search` does')
    .option('--file-passphrase-fd <n>', "read the file's own passphrase from this file descriptor")
    .option('--force', 'replace a file that is there')
    .option('--reveal', 'show secrets on the terminal')
    .addHelpText(
      'after',
      `
What a format cannot carry is said before anything is written. A file that anyone can read asks for the passphrase of
the vault again: with --passphrase-fd that is a further line. An encrypted one gets a passphrase of its own. Files of
aws-credentials and aws-config are added to: what is there of other profiles stays.`,
    )
}

export async function run(context: Context, named: string[], options: ExportOptions): Promise<void> {
  await context.withVault(async (vault) => {
    await vault.permit('list', [])
    const selection = await selectionOf(vault.call, named, options)
    const preview = await vault.call('exports.preview', { selection })
    if (options.format === undefined) {
      context.answer(output, { ...preview, written: null }, () => drawFormats(context, preview))
      return
    }
    const format = formatIn(preview, options.format)
    const out = destination(context, format, options)
    for (const line of lossLines(preview, format)) context.note(line)
    const existing = out !== '-' && format.merges ? existingAt(context, out) : undefined
    const made = await vault.call('exports.make', {
      format: format.id,
      selection,
      ...(existing !== undefined && { existing }),
      ...(await passphrases(context, vault, format, options)),
    })
    writeOut(context, out, Buffer.from(made.data, 'base64'))
    const written = { path: out, count: made.count }
    if (out === '-') return
    context.answer(
      output,
      { ...preview, written },
      () => `exported ${made.count === 1 ? '1 credential' : `${made.count} credentials`} to ${out}\n`,
    )
  })
}

async function selectionOf(
  call: Access['call'],
  named: readonly string[],
  { organization, search }: ExportOptions,
): Promise<ExportSelection> {
  if (named.length > 0 && (organization !== undefined || search !== undefined)) {
    throw new CliError(
      'name credentials, or say which with --organization and --search',
      'not both',
      exitCodes.usage,
    )
  }
  if (named.length > 0) {
    const ids: string[] = []
    for (const name of named) ids.push((await targetOf(call, name)).id)
    return { ids }
  }
  const organizationId =
    organization === undefined ? undefined : (await organizationNamed(call, organization)).id
  return { query: search ?? '', ...(organizationId !== undefined && { organizationId }) }
}

type Format = ExportPreview['formats'][number]

function formatIn({ formats }: ExportPreview, wanted: string): Format {
  const format = formats.find(({ id }) => id === wanted)
  if (format && format.count > 0) return format
  throw format
    ? new CliError(`none of these is anything for ${wanted}`, 'see `keystead export`', exitCodes.notFound)
    : new CliError(
        `there is no format "${wanted}"`,
        `there is ${formats.map(({ id }) => id).join(', ')}`,
        exitCodes.usage,
      )
}

/** Everything that could stand in the way is looked at before a passphrase is asked for. */
function destination(context: Context, format: Format, { out, force, reveal }: ExportOptions): string {
  if (out === undefined) throw new CliError('where to?', 'name a file with -o, or -o -', exitCodes.usage)
  if (out === '-') {
    assertMayShow(context.terminal, format.plaintext, reveal)
    if (context.json) throw new CliError('--json is for files', 'name one with -o', exitCodes.usage)
  } else assertFree(context, out, force === true || format.merges)
  return out
}

/** The vault's for what anyone can read, and wherever another process has the vault open; the file's for the rest. */
async function passphrases(
  { source }: Context,
  { kind }: Access,
  { plaintext, label }: Format,
  { filePassphraseFd }: ExportOptions,
): Promise<{ passphrase?: string; filePassphrase?: string }> {
  const again = plaintext ? ' (anyone can read this file)' : ''
  const passphrase =
    plaintext || kind === 'shared'
      ? await askPassphrase(source, `Passphrase of the vault${again}: `)
      : undefined
  if (plaintext) return { passphrase: passphrase as string }
  const fd = filePassphraseFd === undefined ? null : descriptor('--file-passphrase-fd', filePassphraseFd)
  const filePassphrase = await askNewPassphrase({ ...source, fd }, `New passphrase for the ${label}`)
  return { filePassphrase, ...(passphrase !== undefined && { passphrase }) }
}
