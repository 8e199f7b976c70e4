import { expect, test } from 'vitest'
import { planStore } from '../../../src/renderer/state/plan.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { heldClient } from '../support/held-client.ts'
import { line } from '../support/plan-line.ts'
import { idOf } from '../support/samples.ts'

function open() {
  const { client, calls } = heldClient()
  const store = planStore(client)
  return { store, calls, out: () => [...store.getState().out].sort() }
}
const plan = (...lines: ReturnType<typeof line>[]) => ({ connectionId: idOf(1), at: 1, lines, doubts: [] })

test('what was left out before starts left out', async () => {
  const { store, calls, out } = open()
  void store.getState().read(idOf(1))
  await calls[0]!.answer(plan(line('a'), line('b', { held: true })))
  expect(out()).toEqual(['b'])
})

test('what a person chose stays chosen when the remote is read again, also against what was left out before', async () => {
  const { store, calls, out } = open()
  void store.getState().read(idOf(1))
  await calls[0]!.answer(plan(line('a'), line('b', { held: true })))
  store.getState().leave(['a'], true)
  store.getState().leave(['b'], false)
  void store.getState().read(idOf(1))
  await calls[1]!.answer(plan(line('a'), line('b', { held: true }), line('c', { held: true })))
  expect(out()).toEqual(['a', 'c'])
})

test('a plan that comes after another connection was asked for is dropped', async () => {
  const { store, calls } = open()
  void store.getState().read(idOf(1))
  void store.getState().read(idOf(2))
  await calls[0]!.answer(plan(line('a')))
  expect(store.getState().plan).toBeNull()
  await calls[1]!.answer({ ...plan(line('b')), connectionId: idOf(2) })
  expect(store.getState().plan?.lines[0]?.key).toBe('b')
})

test('a plan that could not be read again is not shown: it may no longer be so', async () => {
  const { store, calls } = open()
  void store.getState().read(idOf(1))
  await calls[0]!.answer(plan(line('a')))
  void store.getState().read(idOf(1))
  await calls[1]!.refuse(new AppError('offline', { provider: 'acme', reason: 'x' }, ''))
  expect(store.getState()).toMatchObject({ plan: null, reading: false, failure: { kind: 'offline' } })
})

test('believing a short list reads the remote again, but not for a dialog that was closed meanwhile', async () => {
  const { store, calls } = open()
  void store.getState().read(idOf(1))
  await calls[0]!.answer(plan())
  void store.getState().believe(idOf(7))
  await calls[1]!.answer(undefined)
  expect(calls[2]).toMatchObject({ name: 'sync.plan', input: { connectionId: idOf(1) } })
  void store.getState().believe(idOf(7))
  store.getState().clear()
  await calls[3]!.answer(undefined)
  expect(calls).toHaveLength(4)
})
