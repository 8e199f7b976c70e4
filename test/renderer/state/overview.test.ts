import { expect, test } from 'vitest'
import { overviewStore } from '../../../src/renderer/state/overview.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { heldClient } from '../support/held-client.ts'
import { idOf, page, summary } from '../support/samples.ts'

const open = () => {
  const { client, calls } = heldClient()
  return { calls, store: overviewStore(client, () => 0) }
}
const held = (n: number, state: 'held' | 'missing' | 'partial' | 'none') => ({ ...summary(n), held: state })

test('each organization is counted by itself, and what needs a person is told of all', async () => {
  const { calls, store } = open()
  void store.getState().show([idOf(1), idOf(2)])
  await calls[0]!.answer({ rows: [held(1, 'held'), held(2, 'missing')], total: 2 })
  expect(store.getState().attention).toBeNull()
  await calls[1]!.answer({ rows: [held(3, 'partial'), held(4, 'none')], total: 2 })
  expect(store.getState().holdings).toEqual({
    [idOf(1)]: { total: 2, held: 1, missing: 1, read: 2 },
    [idOf(2)]: { total: 2, held: 0, missing: 1, read: 2 },
  })
  expect(store.getState().attention?.map(({ reason }) => reason)).toEqual(['missing', 'partial'])
})

test('no request asks for more than a page, and reading stops where there are too many', async () => {
  const { calls, store } = open()
  void store.getState().show([idOf(1)])
  for (let n = 0; n < 10; n += 1) await calls[n]!.answer(page(n * 200, 200, 9_000))
  expect(calls).toHaveLength(10)
  expect(calls.map(({ input }) => input.offset)).toEqual(Array.from({ length: 10 }, (_, n) => n * 200))
  expect(calls.every(({ input }) => input.limit === 200)).toBe(true)
  expect(store.getState().holdings[idOf(1)]).toMatchObject({ total: 9_000, read: 2_000 })
})

test('the answer for an organization that was left does not land in the next one', async () => {
  const { calls, store } = open()
  void store.getState().show([idOf(1)])
  void store.getState().show([idOf(2)])
  await calls[1]!.answer(page(0, 1, 1))
  await calls[0]!.answer(page(0, 50, 50))
  expect(Object.keys(store.getState().holdings)).toEqual([idOf(2)])
})

test('a failure is kept, and asking again takes it away', async () => {
  const { calls, store } = open()
  void store.getState().show([idOf(1)])
  await calls[0]!.refuse(new AppError('internal', { id: 'x' }, ''))
  expect(store.getState().failure?.kind).toBe('internal')
  void store.getState().again()
  await calls[1]!.answer(page(0, 0, 0))
  expect(store.getState()).toMatchObject({ failure: null, attention: [] })
})
