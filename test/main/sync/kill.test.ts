import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { twoSides } from '../../support/two-sides.ts'
import { passphrase, unlock } from '../../support/vault.ts'

/** Kills for each remote; the soak does some hundreds. */
const kills = process.env.KEYSTEAD_SOAK ? 300 : 8

interface Noted {
  readonly id?: string
  readonly name?: string
  readonly secret?: string
  readonly trouble?: string
}

// One whose names are unique at the remote, one that takes the same name twice.
test.each(['seqera', 'qovery'])(
  'a sync of %s that is killed at any moment leaves a vault that opens, is sound, and settles',
  { timeout: 900_000 },
  async (provider) => {
    const sides = await twoSides(provider)
    const [state] = [await sides.call('vault.state')]
    const folder = state.state === 'unlocked' ? state.path : ''
    const journal = path.join(sides.app.folder, 'journal')
    fs.writeFileSync(journal, '')
    sides.app.core.lock()
    const given = { passphrase, connectionId: sides.connectionId, ...sides.formHere() }

    let synced = 0
    for (let round = 0; round < kills; round++) {
      const program = path.resolve('test/support/killed-app.ts')
      const child = spawn(process.execPath, [program, folder, journal, String(round)], {
        stdio: ['pipe', 'ignore', 'inherit'],
      })
      child.stdin.end(JSON.stringify(given))
      const ended = new Promise((resolve) => child.once('exit', resolve))
      const opened = fs.statSync(journal).size
      while (fs.statSync(journal).size === opened && child.exitCode === null) await sleep(5)
      await sleep((round * 37) % 240)
      child.kill('SIGKILL')
      await ended
      const vault = await unlock(folder)
      expect(vault.check()).toEqual([])
      synced = vault.syncLog.list({ query: '', limit: 200 }).length
      vault.close()
    }
    expect(synced).toBeGreaterThan(0)

    await sides.here.unlocked()
    for (let round = 0; round < 4; round++) await sides.here.sync()
    const rows = new Map((await sides.here.rows()).map((row) => [row.id, row]))
    const lines = fs.readFileSync(journal, 'utf8').trim().split('\n')
    const noted: Noted[] = lines.map((line) => JSON.parse(line))
    expect(noted.filter(({ trouble }) => trouble !== undefined)).toEqual([])
    const remote = await sides.there.list()
    for (const { id, name, secret } of noted) {
      if (id === undefined || name === undefined) continue
      const row = rows.get(id)
      expect(row, `${name} is lost`).toBeDefined()
      expect(row?.sync, name).toBe('synced')
      const past = (await sides.call('credentials.history', { id })).map((version) => version.name)
      expect([row?.name, ...past]).toContain(name)
      if (secret) {
        // Somebody who looks at hundreds of them is there: it does not lock meanwhile.
        sides.app.core.touch()
        sides.app.clock.pass(10_000)
        const shown = await sides.call('credentials.reveal', { id, field: sides.secretField! })
        expect(shown.value).toBe(secret)
      }
      expect(remote.filter((one) => one.name === row?.name)).toHaveLength(row?.trashed ? 0 : 1)
    }
    const made = remote.filter((one) => /^k\d/.test(one.name))
    expect(made.length).toBe([...rows.values()].filter((row) => /^k\d/.test(row.name) && !row.trashed).length)
    await sides.close()
  },
)
