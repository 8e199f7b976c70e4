import { expect, test } from 'vitest'
import { explainChange, placeFailure } from '../../../src/renderer/state/draft-failure.ts'
import { AppError, type FailureKind } from '../../../src/shared/errors.ts'

const fields = [{ name: 'secretKey' }, { name: 'name' }]
const place = (error: AppError) => placeFailure(error, fields, 'create', () => 'Acme')
const issues = (...paths: string[]) =>
  new AppError('invalid-input', { issues: paths.map((path) => ({ path, message: `wrong: ${path}` })) }, '')

test('an issue finds its field with and without the «values.» before it, and from inside the field', () => {
  expect(place(issues('values.secretKey')).fields).toEqual({ secretKey: 'wrong: values.secretKey' })
  expect(place(issues('secretKey')).fields).toEqual({ secretKey: 'wrong: secretKey' })
  expect(place(issues('values.secretKey.0.x')).fields).toEqual({ secretKey: 'wrong: values.secretKey.0.x' })
})

test('a field that is called «name» is told from the credential’s name', () => {
  expect(place(issues('name', 'values.name'))).toEqual({
    own: { name: 'wrong: name' },
    fields: { name: 'wrong: values.name' },
    rest: null,
  })
})

test('an issue of something that is not in the form is told for the whole form', () => {
  expect(place(issues('values.externalId', 'secretKey')).rest).toBe('wrong: values.externalId')
  expect(place(issues()).rest).toMatch(/not valid/)
})

test('a secret that is needed is asked for under its field, and another one for the whole form', () => {
  const needed = (field: string) => place(new AppError('secret-not-held', { field }, ''))
  expect(needed('secretKey').fields.secretKey).toMatch(/^Enter it/)
  expect(needed('unknown').rest).toMatch(/^Enter it/)
})

const remote = {
  provider: 'acme',
  status: 409,
  said: 'in use.',
  retryAt: 0,
  at: 'id',
  reason: 'is missing',
}
const kinds = [
  'remote-rejected',
  'remote-forbidden',
  'remote-throttled',
  'remote-refused',
  'remote-failed',
  'remote-answer',
  'offline',
] satisfies FailureKind[]

test.each(kinds)('%s of a change is told in full sentences that name the service', (kind) => {
  const text = explainChange(new AppError(kind, remote as never, ''), 'remove', () => 'Acme')
  expect(text).toMatch(/^Acme .*\.$/)
  expect(text).not.toMatch(/undefined|\.”|read its credentials/)
})

test('a change whose outcome is not known says that it is looked for before it is tried again', () => {
  const text = explainChange(new AppError('remote-failed', remote, ''), 'create', () => 'Acme')
  expect(text).toContain('Keystead looks whether it was created before it tries again')
})
