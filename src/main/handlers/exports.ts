import type { AppCalls } from '../../shared/contract.ts'
import { invalidInputAt } from '../../shared/errors.ts'
import type { ExportFormatId, ExportLoss, ExportSelection } from '../../shared/export.ts'
import { exportFormatId } from '../../shared/export.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import { exportFormats } from '../exports/formats.ts'
import { commonRules, outgoing, selectedIds } from '../exports/gather.ts'
import { has, type Loss, lossesOf } from '../exports/loss.ts'
import { assertOutside, readExisting, writePrivately } from '../exports/write-file.ts'
import { vaultName } from '../recent.ts'

type Names = Extract<keyof AppCalls, `exports.${string}`>

interface Given {
  readonly passphrase?: string | undefined
  readonly filePassphrase?: string | undefined
}

const fileRules = [{ reason: 'The attached files are not in it', of: has.files }]
/** So many names stand for all of them. */
const sample = 5
const told = ({ reason, names }: Loss): ExportLoss => ({
  reason,
  count: names.length,
  names: names.slice(0, sample),
})

/** Exports: what each format would lose, and writing one. Secrets go into the file, never to the page. */
export const exportHandlers = ({ ports, session, emit }: Core): Pick<Handlers<AppCalls>, Names> => {
  const gathered = (selection: ExportSelection) => {
    const vault = session.vault()
    return selectedIds(selection, vault, ports.now()).map((id) => outgoing(id, vault))
  }

  /** A passphrase that is given is checked, needed or not. Throws `invalid-input` and `wrong-passphrase`. */
  async function assertGiven(id: ExportFormatId, { passphrase, filePassphrase }: Given): Promise<void> {
    const { plaintext } = exportFormats[id]
    if (plaintext && passphrase === undefined) {
      throw invalidInputAt('passphrase', 'Enter the passphrase of the vault: anyone can read this file')
    }
    if (passphrase !== undefined) await session.assertPassphrase(passphrase)
    if (!plaintext && filePassphrase === undefined) {
      throw invalidInputAt('filePassphrase', 'Give the file a passphrase of its own')
    }
  }
  async function made(
    id: ExportFormatId,
    selection: ExportSelection,
    { passphrase = '', existing }: { passphrase: string | undefined; existing: () => Uint8Array | null },
  ): Promise<{ bytes: Uint8Array; count: number }> {
    const format = exportFormats[id]
    const cost = await session.cost()
    // The vault may have been locked while a dialog was open: `vault()` says so.
    const taken = gathered(selection)
      .map(({ credential }) => credential)
      .filter(format.takes)
    if (taken.length === 0) {
      throw invalidInputAt('selection', 'There is nothing in it that this format takes')
    }
    const given = { passphrase, cost, existing: existing(), now: ports.now() }
    const bytes = await format.write(taken, given)
    session.vault()
    return { bytes, count: taken.length }
  }

  return {
    'exports.preview': ({ selection }) => {
      const all = gathered(selection)
      const credentials = all.map(({ credential }) => credential)
      const formats = exportFormatId.options.map((id) => {
        const { label, summary, plaintext, merges, takes, losses } = exportFormats[id]
        const taken = credentials.filter(takes)
        const left = credentials.filter((each) => !takes(each)).map(({ name }) => name)
        const leftOut = left.length === 0 ? [] : [{ reason: 'Of another kind, so left out', names: left }]
        const files = id === 'archive' ? [] : lossesOf(fileRules, taken)
        const lost = [...leftOut, ...losses(taken), ...files].map(told)
        return { id, label, summary, plaintext, merges, count: taken.length, losses: lost }
      })
      return { count: all.length, losses: lossesOf(commonRules(all), credentials).map(told), formats }
    },
    'exports.write': async ({ format: id, selection, ...given }) => {
      const format = exportFormats[id]
      const { folder } = session.vault()
      await assertGiven(id, given)
      const file = await ports.chooseExport(format.fileName.replace('NAME', vaultName(folder)))
      if (file === null) return null
      assertOutside(file, folder)
      const { bytes, count } = await made(id, selection, {
        passphrase: given.filePassphrase,
        existing: () => (format.merges ? readExisting(file) : null),
      })
      writePrivately(file, bytes)
      bytes.fill(0)
      emit('exports.written', { format: id, count, plaintext: format.plaintext, path: file })
      return { path: file, count }
    },
    'exports.make': async ({ format: id, selection, existing, ...given }) => {
      await assertGiven(id, given)
      const { bytes, count } = await made(id, selection, {
        passphrase: given.filePassphrase,
        existing: () => (existing === undefined ? null : Buffer.from(existing, 'base64')),
      })
      const data = Buffer.from(bytes).toString('base64')
      bytes.fill(0)
      return { data, count }
    },
  }
}
