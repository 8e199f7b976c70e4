import { expect, onTestFinished, test } from 'vitest'
import type { AttentionPlace } from '../../../src/main/vault/attention/attention.ts'
import type { AttentionPolicy } from '../../../src/main/vault/attention/reasons.ts'
import { atOnce } from '../../../src/main/vault/listing/segment.ts'
import { type AttentionReason, reasons } from '../../../src/shared/attention.ts'
import { bigVault } from '../../support/big-vault.ts'
import { at, temporaryFolder } from '../../support/vault.ts'

const day = 86_400_000
const policy: AttentionPolicy = {
  now: at,
  leadDays: 14,
  unusedDays: 90,
  rotationDays: {},
  secretless: { cloudplans: ['aws', 'gcp', 'azure'], seqera: [] },
  tellsUse: ['seqera', 'cloudplans', 'keycard'],
}

async function vaultOf(count: number) {
  const big = await bigVault(temporaryFolder(), count)
  onTestFinished(() => big.vault.close())
  const { vault, db } = big
  const idsOf = (sql: string, ...values: unknown[]) =>
    db
      .prepare(sql)
      .pluck()
      .all(...values) as string[]
  const find = (reason: AttentionReason, change: Partial<AttentionPolicy> = {}, where = {}) => {
    const { found } = atOnce(vault.attention.page(where, [reason], { ...policy, ...change }, null, 10_000))
    const ids = new Map(
      vault.listing.rows(found.map(({ rid }) => rid)).map(({ id }, index) => [found[index]?.rid, id]),
    )
    return found.map(({ rid, facts }) => ({ id: ids.get(rid) as string, facts }))
  }
  return { ...big, find, idsOf }
}
const ids = (found: { id: string }[]) => found.map(({ id }) => id).toSorted()

test('each reason finds the rows that it is about, and those alone', async () => {
  const { vault, db, find, idsOf } = await vaultOf(900)
  const all = idsOf('SELECT id FROM credentials ORDER BY rid')
  for (const id of all.filter((_, index) => index % 19 === 0)) vault.edits.trash(id, null, at)
  for (const id of all.slice(1, 5)) vault.edits.annotate(id, { expiresAt: at + 3 * day }, at)
  db.exec(`UPDATE credentials SET theirs = '{"fields":{}}' WHERE rid % 83 = 0`)
  db.exec(
    `UPDATE outbox SET failure = '{"kind":"offline","message":"no way","detail":{}}' WHERE credential % 2 = 0`,
  )

  const live = `c.trashed_at IS NULL`
  const from = 'SELECT c.id FROM credentials c JOIN connections n ON n.rid = c.connection WHERE'
  const expected: Partial<Record<AttentionReason, string>> = {
    conflict: `${from} c.theirs IS NOT NULL`,
    'push-failed': `${from} c.theirs IS NULL AND c.rid IN (SELECT credential FROM outbox WHERE failure IS NOT NULL)`,
    unhealthy: `${from} ${live} AND c.health IN ('warn', 'invalid')`,
    expired: `${from} ${live} AND c.expires_at <= ${at}`,
    expiring: `${from} ${live} AND c.expires_at > ${at} AND c.expires_at <= ${at + 14 * day}`,
    'secret-missing': `${from} ${live} AND n.provider <> 'cloudplans' AND c.secrets = '{}'`,
    unused: `${from} ${live} AND c.last_used_at < ${at - 90 * day}`,
    'never-used': `${from} ${live} AND c.last_used_at IS NULL AND n.provider IN ('seqera', 'cloudplans', 'keycard')
      AND coalesce(c.created_at, 0) < ${at - 90 * day}`,
    unattached: `${from} ${live} AND json_extract(c.usage, '$.count') = 0`,
  }
  for (const [reason, sql] of Object.entries(expected) as [AttentionReason, string][]) {
    const wanted = idsOf(sql)
    expect(wanted.length, reason).toBeGreaterThan(0)
    expect(ids(find(reason)), reason).toEqual(wanted.toSorted())
  }
  expect(find('push-failed')[0]?.facts).toEqual({ message: 'no way', owedSince: at })

  const counts = atOnce(vault.attention.counts({}, policy))
  for (const reason of reasons)
    expect([reason, counts.byReason[reason]]).toEqual([reason, find(reason).length])
  expect(counts.total).toBe(reasons.reduce((sum, reason) => sum + find(reason).length, 0))
})

test('rotation is due by the newest secret: a note does not reset its clock, a new secret does', async () => {
  const { vault, find, idsOf } = await vaultOf(60)
  const [id] = idsOf(
    'SELECT id FROM credentials WHERE secret_at IS NOT NULL AND rotate_days IS NULL LIMIT 1',
  ) as [string]
  const [field] = Object.keys(vault.rows.get(id).state.secrets) as [string]
  const due = (now: number) => find('rotation-due', { now }).find((one) => one.id === id)
  vault.secrets.store(id, field, 'new', at)
  vault.edits.annotate(id, { rotateDays: 30 }, at)
  expect(due(at + 15 * day)).toBeUndefined()
  const facts = { storedAt: at, days: 30, dueAt: at + 30 * day, byPolicy: 0 }
  expect(due(at + 16 * day)?.facts).toEqual(facts)
  vault.edits.annotate(id, { notes: 'looked at it' }, at + 20 * day)
  expect(due(at + 40 * day)?.facts).toEqual(facts)
  vault.secrets.store(id, 'custom.mine', 'not the secret itself', at + 41 * day)
  expect(due(at + 41 * day)?.facts).toEqual(facts)
  vault.secrets.store(id, field, 'newer', at + 41 * day)
  expect(due(at + 41 * day)).toBeUndefined()
  expect(due(at + 60 * day)?.facts).toMatchObject({ storedAt: at + 41 * day })
})

test('a kind has days of its own, a credential’s own days go before, and another service’s kind is another', async () => {
  const { vault, find, idsOf } = await vaultOf(400)
  const of = (provider: string) =>
    idsOf(
      `SELECT c.id FROM credentials c JOIN connections n ON n.rid = c.connection
       WHERE n.provider = ? AND c.kind = 'aws' AND c.secret_at IS NOT NULL AND c.rotate_days IS NULL
         AND c.secret_at <= ${at + 14 * day - 50 * day}`,
      provider,
    )
  const own = new Set(ids(find('rotation-due')))
  const byPolicy = () =>
    ids(find('rotation-due', { rotationDays: { 'seqera/aws': 50 } }).filter(({ id }) => !own.has(id)))
  expect(of('seqera').length).toBeGreaterThan(3)
  expect(byPolicy()).toEqual(of('seqera').toSorted())
  const [one] = of('seqera') as [string]
  vault.edits.annotate(one, { rotateDays: 3650 }, at)
  expect(byPolicy()).toEqual(of('seqera').toSorted())
  expect(byPolicy()).not.toContain(one)
  expect(find('rotation-due', { rotationDays: { 'qovery/aws': 50 } }).length).toBe(own.size)
})

test('the same secret in several places is told of each, as long as it is the present one there', async () => {
  const { vault, find, idsOf } = await vaultOf(60)
  const [a, b, c] = idsOf('SELECT id FROM credentials WHERE trashed_at IS NULL LIMIT 3') as [
    string,
    string,
    string,
  ]
  expect(find('shared-secret')).toEqual([])
  for (const id of [a, b]) vault.secrets.store(id, 'token', 'the same', at)
  vault.secrets.store(c, 'other', 'the same', at)
  const told = () => find('shared-secret').map(({ id, facts }) => [id, facts.others])
  expect(told().toSorted()).toEqual(
    [
      [a, 2],
      [b, 2],
      [c, 2],
    ].toSorted(),
  )
  vault.secrets.store(c, 'other', 'changed', at)
  expect(told().toSorted()).toEqual(
    [
      [a, 1],
      [b, 1],
    ].toSorted(),
  )
  // Twice in one credential is one place.
  vault.secrets.store(b, 'token', 'b alone', at)
  vault.secrets.store(b, 'copy', 'b alone', at)
  expect(told()).toEqual([])
  vault.secrets.store(b, 'token', 'the same', at)
  vault.edits.trash(a, null, at)
  expect(told()).toEqual([])
})

test('findings come in pages, in the order of reasons, each once, and of one organization or customer alone', async () => {
  const { vault, idsOf, find } = await vaultOf(500)
  const part = (after: AttentionPlace | null) => atOnce(vault.attention.page({}, reasons, policy, after, 17))
  const paged: string[] = []
  let after: AttentionPlace | null = null
  for (let pages = 0; pages < 500; pages++) {
    const page: ReturnType<typeof part> = part(after)
    paged.push(...page.found.map(({ reason, rid }) => `${reason} ${rid}`))
    after = page.after
    if (after === null) break
    expect(page.found).toHaveLength(17)
  }
  const counts = atOnce(vault.attention.counts({}, policy))
  expect([paged.length, new Set(paged).size]).toEqual([counts.total, counts.total])
  const order = paged.map((one) => reasons.indexOf(one.split(' ')[0] as AttentionReason))
  expect(order).toEqual(order.toSorted((a, b) => a - b))

  const organizations = idsOf('SELECT id FROM organizations ORDER BY rid LIMIT 6')
  const tieId = vault.ties.save(undefined, 'Customer', organizations.slice(0, 2))
  const of = (where: object) => ids(find('unused', {}, where))
  const apart = organizations.slice(0, 2).flatMap((organizationId) => of({ organizationId }))
  expect(of({ tieId })).toEqual(apart.toSorted())
  expect(of({ tieId }).length).toBeLessThan(find('unused').length)
  expect(of({ organizationId: '00000000-0000-4000-8000-000000000000' })).toEqual([])
})

test('«unused» can be turned off', async () => {
  const { find } = await vaultOf(100)
  expect(find('unused').length).toBeGreaterThan(0)
  expect([find('unused', { unusedDays: 0 }), find('never-used', { unusedDays: 0 })]).toEqual([[], []])
})
