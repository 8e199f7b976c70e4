import { expect, test } from 'vitest'
import { standingOf, standingWords } from '../../../src/renderer/words/places.ts'
import { ago, agoShort } from '../../../src/renderer/words/time.ts'
import { place } from '../support/samples.ts'

const rejected = { kind: 'remote-rejected' as const, message: '', detail: { provider: 'acme' } }

test('a running sync says so even where the one before was refused', () => {
  const sync = {
    state: 'running',
    phase: 'pull',
    done: 1,
    total: 4,
    fetched: 0,
    applied: 0,
    pushed: 0,
    label: '',
  } as const
  expect(standingOf(place(1, { failure: rejected, sync }))).toBe('running')
  expect(standingWords(place(1, { sync }), 0)).toBe('Reading 2 of 4')
})

test('a refused token asks for sign-in', () => {
  expect(standingWords(place(1, { failure: rejected }), 0)).toBe('Needs sign-in')
})

test('a sync that was stopped by a person is no failure', () => {
  expect(standingOf(place(1, { failure: { kind: 'cancelled', message: '', detail: {} } }))).toBe('quiet')
})

test('a time is told in its largest whole unit', () => {
  const hour = 3_600_000
  expect(ago(0, 5_000)).toBe('just now')
  expect(ago(0, 3 * hour)).toBe('3 hours ago')
  expect(agoShort(0, 49 * hour)).toBe('2d')
})
