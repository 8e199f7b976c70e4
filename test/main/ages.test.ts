import { expect, test } from 'vitest'
import type { Ages } from '../../src/shared/attention.ts'
import { withLocal } from '../support/local-core.ts'
import { passphrase } from '../support/vault.ts'

const day = 86_400_000

const countsOf = (bands: Ages[keyof Ages]) =>
  Object.fromEntries(bands.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]))

/** Secrets of three ages, two of them in another organization; dates that end; one in the trash. */
async function withAges() {
  const app = await withLocal()
  const { call, clock, create } = app
  // Nobody touches it for so long: it locks.
  const pass = async (days: number) => {
    clock.pass(days * day)
    await call('vault.unlock', { passphrase })
  }
  const other = await call('local.add', { name: 'Heron Clinic' })
  const elsewhere = (name: string, values: Record<string, string>) =>
    call('credentials.create', { scopeId: other.scopeId, kind: 'generic', name, description: null, values })
  await create('osprey', { password: 'canary-1' })
  await elsewhere('merlin', { password: 'canary-2' })
  await pass(200)
  await elsewhere('hobby', { password: 'canary-3' })
  await pass(45)
  const fresh = await create('kestrel', { password: 'canary-4' })
  const bare = await create('harrier')
  const gone = await create('buzzard', { password: 'canary-5' })
  await call('credentials.remove', { id: gone })
  const now = clock.now()
  await call('credentials.annotate', { id: fresh, expiresAt: now - day })
  await call('credentials.annotate', { id: bare, expiresAt: now + 400 * day })
  return { ...app, other, fresh, pass }
}

test('secrets are counted by age and dates by month, each once, and the trash is left out', async () => {
  const { call } = await withAges()
  const ages = await call('attention.ages', {})
  expect(countsOf(ages.stored)).toEqual({ d30: 1, d90: 1, d365: 2 })
  expect(countsOf(ages.used)).toEqual({ never: 5 })
  expect(countsOf(ages.expires)).toEqual({ past: 1, later: 1 })
  expect(ages.expires.map(({ id }) => id)).toHaveLength(8)
})

test('a person’s note does not make a secret young again, and a new secret does', async () => {
  const { call, fresh, pass } = await withAges()
  await pass(60)
  await call('credentials.annotate', { id: fresh, notes: 'Looked at' })
  expect(countsOf((await call('attention.ages', {})).stored)).toEqual({ d90: 1, d180: 1, d365: 2 })
  await call('credentials.storeSecret', { id: fresh, field: 'password', value: 'canary-new' })
  expect(countsOf((await call('attention.ages', {})).stored)).toEqual({ d30: 1, d180: 1, d365: 2 })
})

test('one organization is counted alone', async () => {
  const { call, other } = await withAges()
  const ages = await call('attention.ages', { organizationId: other.id })
  expect(countsOf(ages.stored)).toEqual({ d90: 1, d365: 1 })
  expect(countsOf(ages.used)).toEqual({ never: 2 })
  expect(countsOf(ages.expires)).toEqual({})
})

test('the search of a stretch lists as many as were counted', async () => {
  const { call, other, clock } = await withAges()
  for (const days of [3, 20, 55, 100, 180]) {
    const { id } = await call('credentials.create', {
      scopeId: other.scopeId,
      kind: 'generic',
      name: `ends in ${days}`,
      description: null,
      values: {},
    })
    await call('credentials.annotate', { id, expiresAt: clock.now() + days * day })
  }
  for (const where of [{}, { organizationId: other.id }]) {
    const ages = await call('attention.ages', where)
    let bands = 0
    for (const { query, count } of Object.values(ages).flat()) {
      const { total, more } = await call('credentials.list', { ...where, query })
      expect([query, total, more]).toEqual([query, count, false])
      bands += 1
    }
    expect(bands).toBe(18)
  }
  const { expires } = await call('attention.ages', {})
  const present = expires.reduce((sum, { count }) => sum + count, 0)
  expect(present, 'a date falls into one stretch and no other').toBe(7)
})
