import fs from 'node:fs'
import path from 'node:path'
import { importBytes } from '../../src/shared/import.ts'
import { scratch } from '../cache.ts'
import { passphrase } from '../data.ts'
import { emptyVault } from '../empty-vault.ts'
import { inTurnAsync } from '../measure.ts'
import { xmlOf } from '../peers/keepass-xml.ts'
import { keystead, type Ran, ran, versionOf } from '../programs.ts'
import { type Outcome, plain, ratio } from '../result.ts'
import { sizeName, type Workload } from '../workload.ts'

const goals: Readonly<Record<number, number>> = { 10000: 0.4, 100000: 0.45 }

/** The same KeePass XML into an empty vault and into a new KDBX file, each by the program that people would start. */
export const imports: Workload = {
  name: 'import',
  title: 'import of one file into an empty vault: whole processes',
  async run({ rows, short }) {
    const outcomes: Outcome[] = []
    const peaks = new Map<number, number>()
    for (const size of rows.filter((each) => goals[each] !== undefined)) {
      const workload = sizeName(size)
      const file = await xmlOf(size)
      const { size: bytes } = fs.statSync(file)
      const skip = (why: string) => void outcomes.push({ what: 'import', workload, why })
      if (versionOf('keepassxc-cli') === null) {
        skip('keepassxc-cli is not installed')
        continue
      }
      if (bytes > importBytes) {
        skip(
          `the file has ${(bytes / 2 ** 20).toFixed(0)} MiB, and an import takes ${importBytes / 2 ** 20} at most`,
        )
        continue
      }
      const into = () => scratch('import')
      let ours: Ran | null = null
      const pair = await inTurnAsync(
        short ? 1 : 3,
        async () => {
          const vault = await emptyVault(into())
          ours = await keystead(vault, ['import', file, '--per-group', '--apply'], { memory: true })
          return ours.ms
        },
        async () => {
          const target = path.join(into(), 'peer.kdbx')
          const typed = { input: `${passphrase}\n${passphrase}\n` }
          return (await ran('keepassxc-cli', ['import', '-q', '-p', '-t', '100', file, target], typed)).ms
        },
      )
      peaks.set(size, (ours as Ran | null)?.peakMiB ?? 0)
      const sides = { ours: pair.ours.p50, theirs: pair.theirs.p50, goal: goals[size] as number }
      const note = 'each spends 0.1 s on its KDF; ours makes a text index of it, too'
      outcomes.push(ratio({ what: 'import', workload, against: 'keepassxc-cli import', ...sides, note }))
    }
    const [least, most] = [Math.min(...peaks.keys()), Math.max(...peaks.keys())]
    if (least < most)
      outcomes.push(
        plain({
          what: 'import, memory beyond that of a tenth',
          workload: `${sizeName(most)} - ${sizeName(least)}`,
          against: 'flat',
          unit: 'MiB',
          ours: (peaks.get(most) as number) - (peaks.get(least) as number),
          goal: 50,
        }),
      )
    return outcomes
  },
}
