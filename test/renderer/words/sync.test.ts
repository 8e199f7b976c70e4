import { expect, test } from 'vitest'
import { labelsOf } from '../../../src/renderer/words/history.ts'
import { lineWords } from '../../../src/renderer/words/log.ts'
import {
  countdownWords,
  progressWords,
  runningWords,
  standingOf,
} from '../../../src/renderer/words/places.ts'
import { summaryWords, tally } from '../../../src/renderer/words/plan.ts'
import { countWords } from '../../../src/renderer/words/sync.ts'
import { trashWords } from '../../../src/renderer/words/trash.ts'
import { line } from '../support/plan-line.ts'
import { place } from '../support/samples.ts'

const running = {
  state: 'running',
  phase: 'pull',
  done: 1,
  total: 4,
  fetched: 1_231,
  applied: 0,
  pushed: 0,
  label: '',
} as const

test('what waits, failed, was left out or is in conflict is told apart', () => {
  const owed = { pending: 2, failed: 2, held: 1, conflicts: 1 }
  expect(countWords(owed)).toEqual(['2 edits wait', '2 edits failed', '1 edit left out', '1 conflict'])
  expect(countWords({ pending: 0, failed: 0, held: 0, conflicts: 0 })).toEqual([])
})

test('a run tells the place it is at, and then what it has sent', () => {
  expect(runningWords(running)).toBe('Reading 2 of 4')
  expect(runningWords({ ...running, done: 4 })).toBe('Reading 4 of 4')
  expect(runningWords({ ...running, total: 0 })).toBe('Looking for places…')
  expect(runningWords({ ...running, phase: 'push', pushed: 2 })).toBe('Sending edits, 2 sent')
  expect(progressWords(running)).toBe('1,231 credentials read')
  expect(progressWords({ ...running, applied: 31, pushed: 1 })).toBe(
    '1,231 credentials read · 31 new or changed · 1 edit sent',
  )
})

test('the state of a sync goes before the failure of the one before', () => {
  const failure = { kind: 'offline' as const, message: '', detail: {} }
  expect(standingOf(place(1, { failure, sync: { state: 'needs-sign-in' } }))).toBe('sign-in')
  expect(standingOf(place(1, { failure, sync: { state: 'gone' } }))).toBe('gone')
  expect(standingOf(place(1, { failure, sync: { state: 'waiting', until: 1, reason: '' } }))).toBe('waiting')
})

test('the time to the next try is told in seconds when it is near, and never below none', () => {
  expect(countdownWords(240_000, 0)).toBe('Next try in 4 min')
  expect(countdownWords(89_500, 0)).toBe('Next try in 90 s')
  expect(countdownWords(0, 5_000)).toBe('Next try in 0 s')
})

test('a plan is summed up in one sentence per side, and what is left out is counted apart', () => {
  const lines = [
    line('a', { action: 'create' }),
    line('b', { action: 'create' }),
    line('c', { action: 'delete' }),
    line('d', { direction: 'pull' }),
    line('e', { action: 'conflict' }),
  ]
  expect(summaryWords(lines, new Set(['b']), 'Acme')).toBe(
    'In Acme: 1 to create, 1 to delete. In this vault: 1 to change. 1 conflict waits for you. 1 line is left out.',
  )
  expect(summaryWords([], new Set(), 'Acme')).toBe('Nothing to do')
  expect(tally(lines)).toBe('2 to create, 1 to change, 1 to delete, 1 in conflict')
})

test('a line of the log says what happened, in words, without what did not', () => {
  const told = { id: 1, at: 0, connectionId: null, label: 'Acme', name: null, message: null, counts: {} }
  expect(lineWords({ ...told, event: 'run-finished' })).toBe('Synced: nothing new')
  const counts = { added: 1_200, changed: 0, pushed: 2, fetched: 5_000 }
  expect(lineWords({ ...told, event: 'run-finished', counts })).toBe('Synced: 1,200 added, 2 sent')
  expect(lineWords({ ...told, event: 'doubt', counts: { missing: 1_000, of: 1_000 } })).toBe(
    'The list lacks 1,000 of 1,000; nothing was concluded',
  )
})

test('a long list of fields is told by its first two and a number', () => {
  const labels = (...all: string[]) => labelsOf(all.map((label) => ({ label })))
  expect(labels('Name')).toBe('Name')
  expect(labels('Name', 'User', 'Key')).toBe('Name, User and Key')
  expect(labels('Name', 'User', 'Key', 'Role')).toBe('Name, User and 2 more')
})

test('a trash that never forgets says so', () => {
  expect(trashWords.forgotten(0, 0)).toBe('The trash keeps it until you delete it for good.')
  expect(trashWords.forgotten(new Date(2026, 0, 1, 12).getTime(), 30)).toBe(
    'Forgotten for good on 31 January 2026.',
  )
})
