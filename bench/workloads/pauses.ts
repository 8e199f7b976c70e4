import { setTimeout as wait } from 'node:timers/promises'
import { callsOver } from '../../src/cli/vault/access.ts'
import { nodePorts } from '../../src/cli/vault/ports.ts'
import { createCore } from '../../src/main/core.ts'
import { standardPolicy } from '../../src/main/crypto/kdf-policy.ts'
import { percentile, watchPauses } from '../../test/support/pauses.ts'
import { scratch } from '../cache.ts'
import { passphrase } from '../data.ts'
import { sandbox } from '../peers/sandbox.ts'
import { type Outcome, plain } from '../result.ts'
import type { Workload } from '../workload.ts'

/**
 * For how long the process that also draws the window works without a breath, by its own processor time, while
 * everything is pulled for the first time and a search is typed.
 */
export const pauses: Workload = {
  name: 'pauses',
  title: 'main process pauses during a first sync, while a search is typed',
  async run({ rows, short }): Promise<Outcome[]> {
    const count = short ? 2000 : Math.min(10_000, rows.at(-1) as number)
    const { login, close } = await sandbox('sequin', count)
    const folder = scratch('pauses')
    const kdf = { ...standardPolicy, start: standardPolicy.floor, targetMs: null }
    const core = createCore(nodePorts({ HOME: folder }, { chosen: folder }), { kdf })
    const call = callsOver(core.answer)
    await call('vault.choose', { purpose: 'create' })
    await call('vault.create', { name: 'Pauses', folder, passphrase })
    const watch = watchPauses()
    const { id } = await call('connections.add', { provider: 'sequin', label: '', values: login })
    const typed = 'genomics prod'
    for (let letter = 1; ; letter++) {
      await wait(60)
      await call('credentials.list', { query: typed.slice(0, 1 + (letter % typed.length)), limit: 50 })
      const place = (await call('places.list')).find((each) => each.id === id)
      if (place?.sync.state !== 'running') break
    }
    const taken = watch.stop()
    await core.close()
    await close()
    const workload = `sync of ${count}`
    return [
      plain({
        what: 'main process pauses, p99',
        workload,
        against: '16 ms',
        ours: percentile(taken, 0.99),
        goal: 16,
        tolerance: 1.5,
      }),
      plain({
        what: 'main process pauses, longest',
        workload,
        against: '50 ms',
        ours: taken.at(-1) ?? 0,
        goal: 50,
        tolerance: 1.5,
      }),
    ]
  },
}
