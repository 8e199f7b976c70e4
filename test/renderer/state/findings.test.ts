import { expect, test } from 'vitest'
import { byReason, findingsStore } from '../../../src/renderer/state/findings.ts'
import { findingSentence } from '../../../src/renderer/words/attention.ts'
import type { Finding } from '../../../src/shared/attention.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { heldClient } from '../support/held-client.ts'
import { idOf, summary } from '../support/samples.ts'

const now = 1_800_000_000_000
const day = 86_400_000
const missing = (n: number): Finding => ({ reason: 'secret-missing', credential: summary(n) })
const conflict = (n: number): Finding => ({ reason: 'conflict', credential: summary(n) })
const counts = { byReason: { conflict: 1, 'secret-missing': 2 }, total: 3 }

test('the sidebar counts the whole vault while the screen is narrowed to one organization', async () => {
  const { client, calls } = heldClient()
  const store = findingsStore(client)
  void store.getState().show({ organizationId: idOf(5), reason: 'conflict' })
  await calls[0]!.answer({ findings: [conflict(1)], cursor: null, counts: { byReason: {}, total: 1 } })
  void store.getState().again()
  const list = calls.find(({ name }, index) => index > 0 && name === 'attention.list')
  expect(list?.input).toMatchObject({ organizationId: idOf(5), reasons: ['conflict'] })
  const whole = calls.find(({ name }) => name === 'attention.counts')
  expect(whole?.input).toEqual({})
  await whole!.answer({ byReason: {}, total: 40 })
  expect(store.getState().total).toBe(40)
  expect(store.getState().counts?.total).toBe(1)
})

test('a closed screen asks for the number alone', () => {
  const { client, calls } = heldClient()
  void findingsStore(client).getState().again()
  expect(calls.map(({ name }) => name)).toEqual(['attention.counts'])
})

test('more findings follow those that are there, and a change asks for as many again', async () => {
  const { client, calls } = heldClient()
  const store = findingsStore(client)
  void store.getState().show({})
  await calls[0]!.answer({ findings: [conflict(1), missing(2)], cursor: '7.1', counts })
  void store.getState().more()
  expect(calls[1]!.input).toMatchObject({ cursor: '7.1' })
  await calls[1]!.answer({ findings: [missing(3)], cursor: null, counts })
  expect(store.getState().findings).toHaveLength(3)
  expect(store.getState().cursor).toBeNull()
})

test('an answer to the choice before is dropped', async () => {
  const { client, calls } = heldClient()
  const store = findingsStore(client)
  void store.getState().show({})
  void store.getState().show({ reason: 'conflict' })
  await calls[1]!.answer({ findings: [conflict(1)], cursor: null, counts })
  await calls[0]!.answer({ findings: [missing(2)], cursor: null, counts })
  expect(store.getState().findings.map(({ reason }) => reason)).toEqual(['conflict'])
})

test('a failure is told, and what was there before stays', async () => {
  const { client, calls } = heldClient()
  const store = findingsStore(client)
  void store.getState().show({})
  await calls[0]!.answer({ findings: [conflict(1)], cursor: null, counts })
  void store.getState().again()
  await calls.at(-1)!.refuse(new AppError('internal', { id: 'x' }, ''))
  expect(store.getState().failure?.kind).toBe('internal')
  expect(store.getState().findings).toHaveLength(1)
})

test('findings of one reason stand together, in the order they came', () => {
  expect(
    byReason([conflict(1), missing(2), missing(3)]).map(({ reason, found }) => [reason, found.length]),
  ).toEqual([
    ['conflict', 1],
    ['secret-missing', 2],
  ])
})

test('each sentence says the fact: how long, since when, whose rule', () => {
  const of = { credential: summary(1) }
  const due = { reason: 'rotation-due', ...of, storedAt: now - 100 * day, days: 90 } as const
  expect(findingSentence({ ...due, dueAt: now - 10 * day, byPolicy: true }, now)).toBe(
    'Its kind is to be replaced every 90 days; that was due 10 days ago.',
  )
  expect(findingSentence({ ...due, dueAt: now + 3 * day, byPolicy: false }, now)).toBe(
    'It is to be replaced every 90 days; that is due in 3 days.',
  )
  expect(findingSentence({ reason: 'shared-secret', ...of, others: 1 }, now)).toBe(
    '1 other credential holds the same secret: if one leaks, all do.',
  )
  expect(
    findingSentence(
      { reason: 'unhealthy', ...of, health: 'invalid', message: 'Key revoked', checkedAt: now },
      now,
    ),
  ).toBe('Key revoked')
})
