import type { SealBatches } from '../crypto/seal-batches.ts'
import type { NewImport } from './imported.ts'
import { type NewRow, newRow, toSeal } from './new-rows.ts'

/** So many rows are sealed together. */
const batchSize = 256
/** So many batches may be sealed ahead of the one that is written. */
const ahead = 3

/**
 * Hands new credentials to `write` with their secrets sealed, in the order in which they were added. While some are
 * written, those that come next are sealed.
 */
export function newBatches(
  batches: SealBatches,
  now: number,
  write: (one: NewRow, sealed: ReturnType<ReturnType<SealBatches['begin']>>) => void,
) {
  type Begun = { readonly rows: readonly NewRow[]; readonly sealed: ReturnType<SealBatches['begin']> }
  const begun: Begun[] = []
  let rows: NewRow[] = []

  const begin = (): void => {
    begun.push({ rows, sealed: batches.begin(rows.flatMap(toSeal)) })
    rows = []
  }
  const writeNext = (): void => {
    const next = begun.shift()
    if (!next) return
    const sealed = next.sealed()
    let from = 0
    for (const one of next.rows) {
      const count = Object.keys(one.row.edit.secrets).length
      write(one, sealed.slice(from, from + count))
      from += count
    }
  }
  return {
    /** Returns the id that it will have. */
    add(row: NewImport): string {
      const one = newRow(row, now)
      rows.push(one)
      if (rows.length >= batchSize) {
        begin()
        if (begun.length > ahead) writeNext()
      }
      return one.id
    },
    /** Writes the rest. */
    end(): void {
      if (rows.length > 0) begin()
      while (begun.length > 0) writeNext()
    },
  }
}
