import { expect, test } from 'vitest'
import { checkOf, isOpen, keysOf, parentOf, toggled } from '../../../src/renderer/screens/plan/plan-moves.ts'
import { checkedOf, isDecidable, planRows, startsOpen } from '../../../src/renderer/state/plan-rows.ts'
import { line } from '../support/plan-line.ts'
import { idOf } from '../support/samples.ts'

const none: ReadonlySet<string> = new Set()
const estate = [
  line('a', { direction: 'pull', action: 'create' }),
  line('b'),
  line('c', { scope: 'production' }),
  line('d', { action: 'conflict', credentialId: idOf(1) }),
  line('e', { direction: 'pull', action: 'delete', fields: [] }),
]

test('conflicts come first, then what is sent, then what is taken over, each by its place', () => {
  expect(planRows(estate, none).map(({ key }) => key)).toEqual([
    'conflict',
    'conflict/Bio / genomics',
    'conflict/Bio / genomics/d',
    'push',
    'push/Bio / genomics',
    'push/Bio / genomics/b',
    'push/Bio / production',
    'push/Bio / production/c',
    'pull',
    'pull/Bio / genomics',
    'pull/Bio / genomics/a',
    'pull/Bio / genomics/e',
  ])
})

test('a side or a place that is closed keeps its row and hides what is in it', () => {
  const rows = planRows(estate, new Set(['push', 'pull/Bio / genomics']))
  expect(rows.map(({ key }) => key).slice(3)).toEqual(['push', 'pull', 'pull/Bio / genomics'])
})

test('a change shows its fields at first, a long list of new things only names, and a failure is never hidden', () => {
  const failure = { kind: 'offline' as const, message: '', detail: {} }
  expect(startsOpen(line('x'))).toBe(true)
  expect(startsOpen(line('x', { action: 'create' }))).toBe(false)
  expect(startsOpen(line('x', { action: 'delete', failure }))).toBe(true)
})

test('a group is checked by what of it goes', () => {
  const [a, b] = [line('a'), line('b')]
  expect(checkedOf([a, b], none)).toBe('all')
  expect(checkedOf([a, b], new Set(['a']))).toBe('some')
  expect(checkedOf([a, b], new Set(['a', 'b']))).toBe('none')
})

test('a conflict cannot be left out; one that only this plan found cannot be decided yet', () => {
  const rows = planRows(estate, none)
  expect(keysOf(rows[0]!)).toEqual([])
  expect(checkOf(rows[2]!, none)).toBeNull()
  expect(keysOf(rows[3]!)).toEqual(['b', 'c'])
  expect(isDecidable(estate[3]!)).toBe(true)
  expect(isDecidable(line('f', { action: 'conflict', direction: 'pull', credentialId: idOf(1) }))).toBe(false)
})

test('the way up leads from a line to its place, from a place to its side, and no further', () => {
  const rows = planRows(estate, none)
  expect(parentOf(rows, 7)).toBe(6)
  expect(parentOf(rows, 6)).toBe(3)
  expect(parentOf(rows, 3)).toBe(3)
})

test('what a row has under it is open until it is turned, and a bare line has nothing', () => {
  const rows = planRows(estate, none)
  const turned = toggled(none, rows[5]!.key)
  expect(isOpen(rows[5]!, none)).toBe(true)
  expect(isOpen(rows[5]!, turned)).toBe(false)
  expect(isOpen(rows[11]!, none)).toBeNull()
  expect([...toggled(turned, rows[5]!.key)]).toEqual([])
})
