import { copyOfVault } from '../data.ts'
import { inTurnAsync } from '../measure.ts'
import { kdbxOf } from '../peers/kdbx.ts'
import { keepassxc, keystead, versionOf } from '../programs.ts'
import { type Outcome, ratio } from '../result.ts'
import { largest, sizeName, type Workload } from '../workload.ts'

/** The most memory that a process which lists everything ever held. */
export const memory: Workload = {
  name: 'memory',
  title: 'peak memory while everything is listed',
  async run({ rows, short }): Promise<Outcome[]> {
    const size = largest(rows, [100_000])
    const what = 'peak memory, list'
    const workload = sizeName(size)
    if (process.platform !== 'linux')
      return [{ what, workload, why: 'only Linux tells the peak of a process' }]
    if (versionOf('keepassxc-cli') === null)
      return [{ what, workload, why: 'keepassxc-cli is not installed' }]
    const vault = await copyOfVault(size)
    const file = await kdbxOf(size)
    const peak = async (run: Promise<{ peakMiB: number | null }>) => (await run).peakMiB ?? 0
    const { ours, theirs } = await inTurnAsync(
      short ? 1 : 3,
      () => peak(keystead(vault, ['ls'], { memory: true })),
      () => peak(keepassxc(['ls', '-q', '-R', '-f', file], { memory: true })),
    )
    const sides = { ours: ours.p50, theirs: theirs.p50 }
    return [
      ratio({
        what,
        workload,
        against: 'keepassxc-cli ls',
        ...sides,
        unit: 'MiB',
        goal: 0.25,
        tolerance: 1.1,
      }),
    ]
  },
}
