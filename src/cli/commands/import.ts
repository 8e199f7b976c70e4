import type { Command } from 'commander'
import { z } from 'zod'
import { type ImportTarget, importLine, importPreview } from '../../shared/import.ts'
import type { Context } from '../context.ts'
import { descriptor } from '../descriptor.ts'
import { exitCodes } from '../exit-codes.ts'
import { CliError } from '../failure.ts'
import { keepHeapSmall, largerNursery } from '../heap.ts'
import { askSecret } from '../passphrase.ts'
import { deletable, deleteSources } from '../transfer/delete-sources.ts'
import { bytesOf, type Opened, openFiles, readWhole, statsOf } from '../transfer/files.ts'
import { mappingOf } from '../transfer/mapping.ts'
import { drawPreview, firstLines, mostDrawn, warningLines } from '../transfer/preview.ts'
import type { Access } from '../vault/access.ts'

export const output = importPreview.extend({
  files: z.array(z.object({ name: z.string(), format: z.string().nullable() })),
  lines: z.array(importLine),
  /** Null where nothing was written: without `--apply`, or because there is nothing to write. */
  applied: z.object({ created: z.int(), changed: z.int() }).nullable(),
  /** Files that were deleted, as they were named. */
  deleted: z.array(z.string()),
})

interface ImportOptions {
  organization: string
  perGroup?: boolean
  format?: string
  map: string[]
  kind?: string
  passwordFd?: string
  keyFile?: string
  apply?: boolean
  deleteSource?: boolean
}

/** Files of so many bytes fill a nursery hundreds of times. */
const large = 1024 * 1024

const collect = (word: string, before: string[]) => [...before, word]

export function configure(command: Command): void {
  command
    .argument('<file...>', 'files of other programs')
    .option(
      '--org, --organization <name>',
      'where it all goes, in this vault alone; made where it is new',
      'Imported',
    )
    .option('--per-group', 'an organization for each group of the file; --organization takes the rest')
    .option('--format <format>', 'what the files are, where that is not told by their content')
    .option('--map <column=target>', 'what a column of a free table becomes; may be repeated', collect, [])
    .option('--kind <kind>', 'what the rows of a free table are')
    .option('--password-fd <n>', 'read the password of the files from this file descriptor')
    .option('--key-file <file>', 'the key file of a KeePass database')
    .option('--apply', 'write it without asking')
    .option('--delete-source', 'delete plaintext files afterwards, where all of them came in')
    .addHelpText(
      'after',
      `
Says what would be done, and writes nothing before you agree: at the terminal, or with --apply. Files are read and
never changed. The same file twice changes nothing. What came in wrongly can be taken to the trash with \`keystead rm\`;
in the window a whole import can be undone.`,
    )
}

export async function run(context: Context, files: string[], options: ImportOptions): Promise<void> {
  const isLarge = bytesOf(context, files) > large
  // The vault is opened first, and most of what that leaves is garbage soon.
  if (isLarge) keepHeapSmall()
  await context.withVault(async (vault) => {
    const { call, permit } = vault
    await permit(options.apply ? 'change' : 'list', [])
    const opened = await openFiles(context, vault, files, options.format)
    if (isLarge) largerNursery()
    try {
      await look(context, vault, files, opened, options)
    } finally {
      await call('imports.close', { id: opened.id })
    }
  })
}

async function look(
  context: Context,
  { call }: Access,
  files: readonly string[],
  { id, sources }: Opened,
  options: ImportOptions,
): Promise<void> {
  const mapping = mappingOf(sources, options.map, options.kind)
  const password = await passwordFor(context, sources, options)
  const preview = await call('imports.preview', {
    id,
    target: targetFor(options),
    ...(mapping && { mapping }),
    ...(password !== undefined && { password }),
    ...(options.keyFile !== undefined && { keyFile: readWhole(context, options.keyFile).toString('base64') }),
  })
  const lines = await firstLines(call, id, context.json ? Number.POSITIVE_INFINITY : mostDrawn)
  for (const warning of warningLines(preview)) context.note(warning)
  if (!context.json) context.terminal.out(drawPreview(context, lines, preview.counts))
  const wanted = preview.counts.new + preview.counts.changed
  const applied = wanted > 0 && (await agreed(context, wanted, options)) ? await write(call, id) : null
  const gone = applied !== null || wanted === 0 ? deletable(files, sources, preview) : []
  const deleted = options.deleteSource ? deleteSources(context, gone) : []
  const told = sources.map(({ name, format }) => ({ name, format }))
  context.answer(output, { ...preview, files: told, lines, applied, deleted }, () =>
    applied === null ? '' : `imported: ${applied.created} new, ${applied.changed} changed\n`,
  )
  const lying = gone.filter((file) => statsOf(context, file)?.isFile())
  if (applied && lying.length > 0 && !options.deleteSource) {
    context.note(`anyone who finds ${lying.join(', ')} can read it: delete it where no program needs it`)
  }
}

const targetFor = ({ perGroup, organization }: ImportOptions): ImportTarget =>
  perGroup ? { perGroup: true, otherwise: organization } : { organization }

async function passwordFor(
  { source }: Context,
  sources: Opened['sources'],
  { passwordFd, keyFile }: ImportOptions,
): Promise<string | undefined> {
  const locked = sources.find(({ needsPassword }) => needsPassword !== 'nothing')
  if (!locked || (keyFile !== undefined && passwordFd === undefined)) return undefined
  const fd = passwordFd === undefined ? null : descriptor('--password-fd', passwordFd)
  return askSecret({ ...source, fd }, `Password of ${locked.name}: `)
}

/** Throws where nobody can be asked, so that a script does not take a look for an import. */
async function agreed({ terminal, json, note }: Context, wanted: number, { apply }: ImportOptions) {
  if (apply) return true
  if (json || !terminal.outIsTerminal) {
    note('nothing was written: add --apply to import it')
    return false
  }
  const answer = await terminal.ask(`Import ${wanted === 1 ? 'this one' : `these ${wanted}`}? [y/N] `, {
    echo: true,
  })
  if (/^y(es)?$/i.test(answer?.trim() ?? '')) return true
  note('nothing was written')
  return false
}

async function write(call: Access['call'], id: string): Promise<{ created: number; changed: number }> {
  const { created, changed, cancelled } = await call('imports.apply', { id, leaveOut: [] })
  if (cancelled) throw new CliError('the import was stopped half-way', 'run it again', exitCodes.failed)
  return { created, changed }
}
