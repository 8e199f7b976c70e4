import { expect, test } from 'vitest'
import { isTicked, selectionStore, tickedCount } from '../../../src/renderer/state/selection.ts'

const open = () => {
  const store = selectionStore()
  return { store, now: () => store.getState(), ids: () => [...store.getState().ids] }
}

test('a second tick takes the first back', () => {
  const { now, ids } = open()
  now().toggle('a', 0)
  now().toggle('b', 1)
  now().toggle('a', 0)
  expect(ids()).toEqual(['b'])
})

test('where all are ticked, a tick takes one out, and they are counted without it', () => {
  const { now } = open()
  now().everything()
  now().toggle('b', 1)
  expect([isTicked(now(), 'a'), isTicked(now(), 'b')]).toEqual([true, false])
  expect(tickedCount(now(), 12_000)).toBe(11_999)
})

test('a range that shrinks gives back what it had', () => {
  const { now, ids } = open()
  now().add(['a', 'b', 'c'])
  now().add(['a', 'b'], ['a', 'b', 'c'])
  expect(ids()).toEqual(['a', 'b'])
})

test('a place that is left keeps what is ticked there, and the other has its own', () => {
  const { now, ids } = open()
  now().toggle('a', 0)
  now().move('all', 'seqera')
  expect(ids()).toEqual([])
  now().toggle('s', 3)
  now().move('seqera', 'all')
  expect(ids()).toEqual(['a'])
  now().clear()
  now().move('all', 'seqera')
  now().move('seqera', 'all')
  expect(ids()).toEqual([])
})

test('locking forgets what was ticked in any place, and what could be taken back', () => {
  const { now, ids } = open()
  now().toggle('a', 0)
  now().did('undo')
  now().move('all', 'seqera')
  now().forget()
  now().move('seqera', 'all')
  expect(ids()).toEqual([])
  expect(now().undo).toBeNull()
})
