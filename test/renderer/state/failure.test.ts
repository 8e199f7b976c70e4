import { expect, test } from 'vitest'
import { explain, issuesByField } from '../../../src/renderer/state/failure.ts'
import { AppError, type FailureKind, failures } from '../../../src/shared/errors.ts'

/** A detail that has every fact any kind may ask for. */
const detail = {
  path: '/vaults/a.keystead',
  reason: 'the checksum differs',
  parameter: 'memory',
  value: 1,
  floor: 2,
  ceiling: 3,
  found: 2,
  supported: 1,
  by: 'keystead on lab-12',
  since: null,
  what: 'credential',
  id: 'a41c',
  issues: [{ path: 'token', message: 'Too short' }],
  field: 'token',
  retryAt: 0,
  provider: 'acme',
  status: 400,
  said: 'no',
  at: 'items[0].id',
  name: 'prod',
  candidates: [{ id: 'a41c', name: 'prod' }],
  program: 'Terraform',
  format: 'kdbx',
  place: 'line 3',
  given: false,
}
const kinds = Object.keys(failures) as FailureKind[]

test.each(kinds)('%s is explained in full sentences', (kind) => {
  const { text } = explain(new AppError(kind, detail as never, 'raw'), () => 'Acme')
  expect(text).toMatch(/^(\p{Lu}|keystead on|\/vaults)/u)
  expect(text).toMatch(/[.”]$|Too short$/)
  expect(text).not.toContain('undefined')
})

test.each(kinds.filter((kind) => 'provider' in failures[kind].shape))('%s names the service', (kind) => {
  const { text } = explain(new AppError(kind, detail as never, ''), (id) => (id === 'acme' ? 'Acme' : id))
  expect(text).toContain('Acme')
})

test('a refused token leads to the connection’s form', () => {
  expect(explain(new AppError('remote-rejected', { provider: 'acme' }, '')).step).toBe('sign-in')
})

test('an issue of a form finds its field with and without the «values.» before it', () => {
  const issues = [
    { path: 'values.token', message: 'A' },
    { path: 'label', message: 'B' },
    { path: 'token', message: 'a later one' },
  ]
  expect(issuesByField(new AppError('invalid-input', { issues }, ''))).toEqual({ token: 'A', label: 'B' })
})
