import { strFromU8, unzipSync } from 'fflate'
import { AppError } from '../../../shared/errors.ts'
import { collect } from '../collect.ts'
import { decodeText } from '../decode-text.ts'
import { importFailed } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import { limits } from '../limits.ts'
import { timesLeftBehind } from '../login-item.ts'
import { isObject, list, member, text } from '../member.ts'
import { readJson } from '../read-json.ts'
import { addItem } from './item.ts'

const format = '1password-1pux'

/** A 1PUX export of 1Password, or the `export.data` out of one: accounts, vaults, items. Documents are named in warnings and stay behind. */
export function read1pux(bytes: Uint8Array): ImportResult {
  const value = readJson(exportData(bytes), format, 'export.data')
  const into = collect(format)
  into.warn('', timesLeftBehind)
  if (!Array.isArray(member(value, 'accounts'))) {
    throw importFailed(format, 'export.data: accounts', 'there is no list of accounts')
  }
  for (const [accountAt, account] of list(value, 'accounts').entries()) {
    for (const [vaultAt, vault] of list(account, 'vaults').entries()) {
      const vaultName = text(vault, 'attrs', 'name') ?? text(account, 'attrs', 'accountName')
      for (const [itemAt, each] of list(vault, 'items').entries()) {
        const place = `accounts[${accountAt}].vaults[${vaultAt}].items[${itemAt}]`
        // Exports of 2021 wrap each item once more.
        const item = member(each, 'item') ?? each
        if (isObject(item)) addItem(item, place, vaultName, into)
        else into.skip(undefined, place, 'it is no item')
      }
    }
  }
  return into.result()
}

/** Unpacks the one file that is read, and no more of it than the limits allow. */
function exportData(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50) return decodeText(bytes)?.text ?? ''
  let count = 0
  const most = Math.min(bytes.length * limits.zipRatio, limits.fileBytes * 4)
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++count > limits.zipEntries) throw importFailed(format, '', 'the archive has too many files')
        if (name !== 'export.data') return false
        if (originalSize > most) throw importFailed(format, name, 'it would unpack to far more than it is')
        return true
      },
    })
    const data = files['export.data']
    if (data) return strFromU8(data)
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    throw importFailed(format, 'export.data', 'the archive is damaged')
  }
  throw importFailed(format, 'export.data', 'it is not in the archive')
}
