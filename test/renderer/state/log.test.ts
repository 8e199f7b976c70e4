import { expect, test } from 'vitest'
import { logPage, logStore } from '../../../src/renderer/state/log.ts'
import { heldClient } from '../support/held-client.ts'
import { idOf } from '../support/samples.ts'

const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: from - n,
    at: 0,
    connectionId: null,
    label: 'Acme',
    event: 'run-finished',
    name: null,
    message: null,
    counts: {},
  }))

function open() {
  const { client, calls } = heldClient()
  return { store: logStore(client), calls }
}

test('older lines are asked for from before the last one, once at a time', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(lines(500, logPage))
  void store.getState().older()
  void store.getState().older()
  expect(calls).toHaveLength(2)
  expect(calls[1]!.input.before).toBe(500 - logPage + 1)
  await calls[1]!.answer(lines(400, 3))
  expect(store.getState().lines).toHaveLength(logPage + 3)
})

test('a page that is not full is the last: nothing older is asked for', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(lines(5, 5))
  expect(store.getState().complete).toBe(true)
  void store.getState().older()
  expect(calls).toHaveLength(1)
})

test('a filter starts again from the newest, and an answer to the filter before is dropped', async () => {
  const { store, calls } = open()
  void store.getState().show({ connectionId: idOf(1) })
  void store.getState().show({ event: 'conflict' })
  expect(calls[1]!.input).toMatchObject({ connectionId: idOf(1), event: 'conflict' })
  expect(calls[1]!.input.before).toBeUndefined()
  await calls[1]!.answer(lines(9, 1))
  await calls[0]!.answer(lines(500, logPage))
  expect(store.getState().lines).toHaveLength(1)
})

test('no older page of the filter before lands behind the lines of the one after', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(lines(500, logPage))
  void store.getState().older()
  void store.getState().show({ query: 'bot' })
  await calls[2]!.answer(lines(9, 2))
  await calls[1]!.answer(lines(400, logPage))
  expect(store.getState().lines).toHaveLength(2)
})
