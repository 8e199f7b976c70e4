import type { Statement } from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { vaultKeys } from '../../../src/main/crypto/keys.ts'
import { createVault } from '../../../src/main/vault/create.ts'
import { openDatabase } from '../../../src/main/vault/database.ts'
import { everything } from '../../../src/main/vault/listing/filter.ts'
import { byName, listingRepository } from '../../../src/main/vault/listing/listing.ts'
import { atOnce } from '../../../src/main/vault/listing/segment.ts'
import { migrate } from '../../../src/main/vault/migrate.ts'
import { migrations } from '../../../src/main/vault/migrations/index.ts'
import { inspectVault } from '../../../src/main/vault/open.ts'
import { databaseFile, vaultOver } from '../../../src/main/vault/vault.ts'
import { reasons } from '../../../src/shared/attention.ts'
import { fillBig } from '../../support/big-vault.ts'
import { filtersOf } from '../../support/list-filters.ts'
import { at, passphrase, quickCost, temporaryFolder } from '../../support/vault.ts'

/** After thousands came in it looks for equal ones among all secrets, and in the order of the table that is quickest. */
const ofAll = /INSERT OR IGNORE INTO shared_fingerprints/

/** A vault whose every statement is noted. */
async function watched() {
  const { folder, vaultKey } = await createVault(temporaryFolder(), 'Watched', passphrase, quickCost, at)
  const { vaultId } = inspectVault(folder)
  const keys = vaultKeys(vaultKey, vaultId)
  const db = openDatabase(databaseFile(folder), keys.pages)
  migrate(db, folder, migrations)
  const seen = new Set<string>()
  const prepare = db.prepare.bind(db) as (sql: string) => Statement<unknown[]>
  Object.defineProperty(db, 'prepare', {
    value: (sql: string) => {
      seen.add(sql)
      return prepare(sql)
    },
  })
  const vault = vaultOver(db, { folder, vaultId, vaultKey }, keys, () => {})
  onTestFinished(() => vault.close())
  return { vault, db, seen, prepare }
}

test('no statement of a vault looks through all credentials to find some', async () => {
  const { vault, db, seen, prepare } = await watched()
  fillBig(vault, db, 60)
  const policy = {
    now: at,
    leadDays: 14,
    unusedDays: 90,
    rotationDays: { 'seqera/aws': 30 },
    secretless: {},
    tellsUse: ['seqera'],
  }
  for (const limits of [
    { rows: 1e6, hits: 1e6 },
    { rows: 2, hits: 1 },
  ]) {
    const listing = listingRepository(db, limits)
    for (const part of Object.values(filtersOf(db))) {
      for (const sort of ['name', 'relevance', 'used', 'kind'] as const) {
        for (const descending of [false, true]) {
          const asked = {
            filter: { ...everything, ...part },
            order: { ...byName, sort, descending },
            limit: 5,
          }
          const { cursor } = listing.pageNow(asked)
          if (cursor !== null) listing.pageNow({ ...asked, cursor })
          listing.pageNow({ ...asked, offset: 7 })
        }
      }
    }
  }
  atOnce(vault.attention.counts({}, policy))
  atOnce(vault.attention.page({}, reasons, policy, null, 500))
  expect(seen.size).toBeGreaterThan(150)

  const scans = [...seen].flatMap((sql) => {
    if (!/^\s*(SELECT|UPDATE|DELETE|INSERT)/i.test(sql) || ofAll.test(sql)) return []
    const names = [...sql.matchAll(/@(\w+)/g)].map(([, name]) => [name, null])
    const marks: unknown[] = [...sql.matchAll(/\?/g)].map(() => null)
    const plan = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(
      ...(names.length > 0 ? [Object.fromEntries(names)] : marks),
    )
    const steps = (plan as { detail: string }[]).map(({ detail }) => detail)
    return steps
      .filter((step) => /^SCAN (c|credentials|credential_secrets)$/.test(step))
      .map((step) => `${step}: ${sql}`)
  })
  expect(scans).toEqual([])

  // SQLite looks at what is bound to a bare limit while it plans, and plans such a statement anew each time it runs.
  expect([...seen].filter((sql) => /LIMIT\s+[?@:$]\w*(?!\w|\s*\+)/i.test(sql))).toEqual([])
})
