import { expect, test } from 'vitest'
import { attentionOf, leadMs, reasonOf } from '../../../src/renderer/state/attention.ts'
import type { CredentialSummary } from '../../../src/shared/credential.ts'
import { summary } from '../support/samples.ts'

const now = 1_800_000_000_000
const with_ = (more: Partial<CredentialSummary>) => ({ ...summary(1), ...more })

test('a credential is told of once, by its most pressing reason', () => {
  const all = { health: 'invalid', held: 'missing', sync: 'conflict', gone: true } as const
  expect(reasonOf(with_(all), now)).toBe('conflict')
  expect(reasonOf(with_({ ...all, sync: 'failed' }), now)).toBe('failed')
  expect(reasonOf(with_({ ...all, sync: 'synced' }), now)).toBe('invalid')
  expect(reasonOf(with_({ ...all, sync: 'synced', health: 'ok' }), now)).toBe('missing')
})

test('one that is well needs nobody, and neither does one in the trash', () => {
  expect(reasonOf(with_({ held: 'held', health: 'ok' }), now)).toBeNull()
  expect(reasonOf(with_({ health: 'invalid', trashed: true }), now)).toBeNull()
})

test('an expiry is told of thirty days ahead, and once it is past it says so', () => {
  expect(reasonOf(with_({ expiresAt: now + leadMs + 1 }), now)).toBeNull()
  expect(reasonOf(with_({ expiresAt: now + leadMs - 1 }), now)).toBe('expiring')
  expect(reasonOf(with_({ expiresAt: now }), now)).toBe('expired')
})

test('groups come with the most pressing reason first, and keep the order of the list', () => {
  const rows = [with_({ name: 'a', gone: true }), with_({ name: 'b', health: 'invalid' })]
  const more = with_({ name: 'c', health: 'invalid' })
  const groups = attentionOf([...rows, more, with_({})], now)
  expect(groups.map(({ reason, rows: found }) => [reason, found.map(({ name }) => name)])).toEqual([
    ['invalid', ['b', 'c']],
    ['gone', ['a']],
  ])
})
