import { expect, test } from 'vitest'
import { syncStore } from '../../../src/renderer/state/sync.ts'
import { idOf, place } from '../support/samples.ts'

const running = {
  state: 'running',
  phase: 'pull',
  done: 1,
  total: 2,
  fetched: 3,
  applied: 0,
  pushed: 0,
  label: 'a / b',
} as const

test('a places answer does not take back what an event told while it was on its way', () => {
  const store = syncStore()
  const mark = store.getState().mark()
  store.getState().heard(idOf(1), running)
  store.getState().adopt([place(1)], mark)
  expect(store.getState().of[idOf(1)]).toEqual(running)
})

test('a places answer asked for after the event counts', () => {
  const store = syncStore()
  store.getState().heard(idOf(1), running)
  store.getState().adopt([place(1)], store.getState().mark())
  expect(store.getState().of[idOf(1)]).toEqual({ state: 'idle' })
})

test('a connection that was removed is forgotten', () => {
  const store = syncStore()
  store.getState().heard(idOf(1), running)
  store.getState().adopt([place(2)], store.getState().mark())
  expect(Object.keys(store.getState().of)).toEqual([idOf(2)])
})
