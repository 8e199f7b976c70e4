import fs from 'node:fs'
import path from 'node:path'
import { scratch } from '../cache.ts'
import { copyOfVault } from '../data.ts'
import { inTurnAsync } from '../measure.ts'
import { kdbxOf } from '../peers/kdbx.ts'
import { keepassxc, keystead, versionOf } from '../programs.ts'
import { type Outcome, ratio } from '../result.ts'
import { sizeName, type Workload } from '../workload.ts'

const goals: Readonly<Record<number, number>> = { 10000: 0.12, 100000: 0.015 }

/** One credential added by a process of its own, on disk when it ends. */
export const cliAdd: Workload = {
  name: 'cli-add',
  title: 'add one: whole processes',
  async run({ rows, short }) {
    const outcomes: Outcome[] = []
    for (const size of rows.filter((each) => goals[each] !== undefined)) {
      const workload = sizeName(size)
      if (versionOf('keepassxc-cli') === null) {
        outcomes.push({ what: 'add one', workload, why: 'keepassxc-cli is not installed' })
        continue
      }
      const vault = await copyOfVault(size)
      const file = path.join(scratch('kdbx'), 'peer.kdbx')
      fs.copyFileSync(await kdbxOf(size), file)
      const place = ['--organization', 'Bench', '--kind', 'generic']
      await keystead(vault, ['add', 'first', '--new-organization', ...place])
      const { ours, theirs } = await inTurnAsync(
        short ? 2 : size > 10_000 ? 3 : 7,
        async (round) => (await keystead(vault, ['add', `added ${round}`, ...place])).ms,
        async (round) => (await keepassxc(['add', '-q', '-u', 'someone', file, `added ${round}`])).ms,
      )
      const against = 'keepassxc-cli add'
      const goal = goals[size] as number
      outcomes.push(ratio({ what: 'add one', workload, against, ours: ours.p50, theirs: theirs.p50, goal }))
    }
    return outcomes
  },
}
