import { expect, test } from 'vitest'
import { nothingNew, pullNews } from '../../../src/renderer/state/pull-news.ts'
import { pullNewsWords } from '../../../src/renderer/words/news.ts'
import { place } from '../support/samples.ts'

const result = { at: 10, added: 2, changed: 0, unchanged: 5, gone: 1, pushed: 0 }
const offline = { kind: 'offline' as const, message: '', detail: { provider: 'acme', reason: '' } }

test('how things stood on unlocking is not news', () => {
  expect(pullNews(null, [place(1, { lastPull: result, failure: offline })])).toEqual([])
})

test('a finished pull is news once', () => {
  const after = [place(1, { lastPull: result })]
  expect(pullNews([place(1)], after)).toHaveLength(1)
  expect(pullNews(after, after)).toEqual([])
})

test('a failure that repeats itself is not news again', () => {
  const failed = [place(1, { failure: offline })]
  expect(pullNews([place(1)], failed)).toHaveLength(1)
  expect(pullNews(failed, failed)).toEqual([])
})

test('a pull that a person stopped is not news', () => {
  const failure = { kind: 'cancelled' as const, message: '', detail: {} }
  expect(pullNews([place(1)], [place(1, { failure })])).toEqual([])
})

test('the words leave out what did not happen', () => {
  expect(pullNewsWords({ label: 'Acme' }, result)).toBe('Acme: 2 added, 1 gone there')
  expect(pullNewsWords({ label: 'Acme' }, { ...result, added: 0, gone: 0 })).toBe(
    'Acme: 5 credentials, nothing new',
  )
})

test('a conflict that is new is news; one that was there, or was decided, is not', () => {
  const inConflict = (conflicts: number) => [
    place(1, { owed: { pending: 1, failed: 0, held: 0, conflicts } }),
  ]
  expect(pullNews(inConflict(1), inConflict(3))).toMatchObject([{ conflicts: 2 }])
  expect(pullNews(inConflict(3), inConflict(3))).toEqual([])
  expect(pullNews(inConflict(3), inConflict(0))).toEqual([])
})

test('a run that read without finding anything has nothing new', () => {
  expect(nothingNew({ ...result, added: 0, gone: 0 })).toBe(true)
  expect(nothingNew({ ...result, added: 0, gone: 0, pushed: 1 })).toBe(false)
})
