import fs from 'node:fs'
import { databaseFile } from '../../src/main/vault/vault.ts'
import { copyOfVault } from '../data.ts'
import { kdbxOf } from '../peers/kdbx.ts'
import { type Outcome, plain } from '../result.ts'
import { sizeName, type Workload } from '../workload.ts'

/** What a credential takes on disk, with everything that makes it searchable. */
export const size: Workload = {
  name: 'size',
  title: 'bytes per credential on disk',
  async run({ rows }) {
    const outcomes: Outcome[] = []
    for (const count of rows.filter((each) => each >= 10_000)) {
      const each = fs.statSync(databaseFile(await copyOfVault(count))).size / count
      const other = count > 100_000 ? null : fs.statSync(await kdbxOf(count)).size / count
      outcomes.push(
        plain({
          what: 'bytes per credential',
          workload: sizeName(count),
          against: 'kdbx, which compresses and finds nothing',
          unit: 'bytes',
          ours: each,
          goal: 700,
          tolerance: 1.05,
          ...(other !== null && { note: `kdbx ${other.toFixed(0)} B` }),
        }),
      )
    }
    return outcomes
  },
}
