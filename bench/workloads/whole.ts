import fs from 'node:fs'
import path from 'node:path'
import { deriveKey } from '../../src/main/crypto/argon2.ts'
import { standardPolicy } from '../../src/main/crypto/kdf-policy.ts'
import { makeCopy } from '../../src/main/vault/backup/copy.ts'
import { backupFolder } from '../../src/main/vault/backup/folders.ts'
import { assertPassphrase, inspectVault, setPassphrase } from '../../src/main/vault/open.ts'
import { cost, opened, passphrase } from '../data.ts'
import { inTurnAsync, millisecondsOf } from '../measure.ts'
import { type Outcome, plain, ratio } from '../result.ts'
import { largest, sizeName, type Workload } from '../workload.ts'

/** A backup that was read back and is whole, beside SQLite's own copy, which nobody has read. */
export const backup: Workload = {
  name: 'backup',
  title: 'backup of the open vault',
  async run({ rows, short }) {
    const size = largest(rows, [100_000])
    const { vault, db, folder, keys, file } = await opened(size)
    const { ours, theirs } = await inTurnAsync(
      short ? 2 : 5,
      async (round) => {
        const id = `2026-01-15-0900${String(round).padStart(2, '0')}`
        const ms = await millisecondsOf(() => makeCopy(vault, id, keys, new AbortController().signal))
        fs.rmSync(backupFolder(folder, id), { recursive: true })
        return ms
      },
      async () => {
        const target = path.join(path.dirname(file), 'vacuumed.db')
        const ms = await millisecondsOf(async () => db.exec(`VACUUM INTO '${target}'`))
        fs.rmSync(target)
        return ms
      },
    )
    vault.close()
    const sides = { ours: ours.p50, theirs: theirs.p50 }
    const against = 'VACUUM INTO'
    const note = 'ours is read back page by page in slices of 8 ms'
    return [ratio({ what: 'backup', workload: sizeName(size), against, ...sides, goal: 1.2, note })]
  },
}

/** The present passphrase asked for and a new one set, beside the two runs of Argon2id that this takes. */
export const passphraseChange: Workload = {
  name: 'passphrase',
  title: 'passphrase change',
  async run({ rows, short }) {
    const size = largest(rows, [100_000])
    const { vault, folder } = await opened(size)
    inspectVault(folder)
    const salt = Buffer.alloc(16, 7)
    const { ours, theirs } = await inTurnAsync(
      short ? 5 : 15,
      () =>
        millisecondsOf(async () => {
          await assertPassphrase(folder, passphrase, standardPolicy)
          await setPassphrase(vault, passphrase, cost)
        }),
      () =>
        millisecondsOf(async () => {
          await deriveKey(passphrase, salt, cost)
          await deriveKey(passphrase, salt, cost)
        }),
    )
    vault.close()
    const beyond = Math.max(0, ours.p50 - theirs.p50)
    const outcomes: Outcome[] = [
      plain({
        what: 'passphrase change',
        workload: sizeName(size),
        against: 'two KDF runs, + 5 ms',
        ours: beyond,
        goal: 5,
        tolerance: 2,
        note: `${ours.p50.toFixed(1)} ms, of which the KDF ${theirs.p50.toFixed(1)} ms`,
      }),
    ]
    return outcomes
  },
}
