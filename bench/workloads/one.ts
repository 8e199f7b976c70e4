import { createDecipheriv, createSecretKey, hkdfSync } from 'node:crypto'
import { everything } from '../../src/main/vault/listing/filter.ts'
import { byName } from '../../src/main/vault/listing/listing.ts'
import { bareQueries } from '../../test/support/bare-queries.ts'
import { opened } from '../data.ts'
import { inTurn } from '../measure.ts'
import { type Outcome, ratio } from '../result.ts'
import { largest, sizeName, type Workload } from '../workload.ts'

/** One secret in the clear, beside a read and AES-256-GCM under the record's key, derived as ours is. */
export const show: Workload = {
  name: 'show',
  title: 'show one secret',
  async run({ rows, short }) {
    const size = largest(rows, [100_000])
    const { vault, db, keys, vaultId } = await opened(size)
    const held = db
      .prepare(
        `SELECT c.id, x.field FROM credential_secrets x JOIN credentials c ON c.rid = x.credential
         WHERE x.version = 1 AND c.rid % 97 = 0 AND json_extract(c.secrets, '$.' || x.field) = 1 LIMIT 200`,
      )
      .all() as { id: string; field: string }[]
    const read = db.prepare<[string, string], { sealed: Buffer }>(
      `SELECT x.sealed FROM credential_secrets x JOIN credentials c ON c.rid = x.credential
       WHERE c.uuid = unhex(?, '-') AND x.field = ? AND x.version = 1`,
    )
    const one = (round: number) => held[round % held.length] as { id: string; field: string }
    const bare = (round: number) => {
      const { id, field } = one(round)
      const sealed = (read.get(id, field) as { sealed: Buffer }).sealed
      const key = createSecretKey(Buffer.from(hkdfSync('sha256', keys.sealing, id, 'keystead/1/record', 32)))
      const open = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      open.setAAD(Buffer.from(JSON.stringify(['keystead/1/secret', vaultId, id, field, 1])))
      open.setAuthTag(sealed.subarray(-16))
      return open.update(sealed.subarray(12, -16)).toString() + open.final('utf8')
    }
    const { ours, theirs } = inTurn(
      short ? 200 : 2000,
      (round) => vault.secrets.open(one(round).id, one(round).field),
      bare,
    )
    vault.close()
    const sides = { ours: ours.p50, theirs: theirs.p50, p99: ours.p99 }
    const against = 'bare read and AES-GCM'
    return [ratio({ what: 'show one secret', workload: sizeName(size), against, ...sides, goal: 1.5 })]
  },
}

/** A note saved with the state before it and an audit entry, on disk, beside the same rows by hand. */
export const save: Workload = {
  name: 'save',
  title: 'save one, durable',
  async run({ rows, short }) {
    const outcomes: Outcome[] = []
    for (const size of rows.filter((each) => each === 10_000 || each === 100_000)) {
      const { vault, db } = await opened(size)
      const bare = bareQueries(db)
      const ids = vault.listing
        .pageNow({ filter: everything, order: byName, limit: 200 })
        .rows.map(({ id }) => id)
      const { ours, theirs } = inTurn(
        short ? 60 : 400,
        (round) => vault.edits.annotate(ids[round % 200] as string, { notes: `note ${round}` }, round),
        bare.save,
      )
      vault.close()
      const sides = { ours: ours.p50, theirs: theirs.p50, p99: ours.p99 }
      const against = 'bare driver, same pragmas'
      outcomes.push(ratio({ what: 'save one', workload: sizeName(size), against, ...sides, goal: 1.5 }))
    }
    return outcomes
  },
}
