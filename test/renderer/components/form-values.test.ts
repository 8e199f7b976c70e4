import { expect, test } from 'vitest'
import { filledValues, initialValues, omissions } from '../../../src/renderer/components/form-values.ts'
import { fieldOf } from '../harness/fake-fields.ts'

const words = { required: 'Fill this in.', notJson: 'Not JSON.' }
const token = fieldOf({ name: 'token', label: 'Token', secret: true })
const port = fieldOf({ name: 'port', label: 'Port', type: 'number', required: false })
const key = fieldOf({ name: 'key', label: 'Key', type: 'json', required: false })

test('a blank required secret is an omission when adding, and none when editing', () => {
  expect(omissions([token], {}, words, false)).toEqual({ token: 'Fill this in.' })
  expect(omissions([token], { token: '  ' }, words, true)).toEqual({})
})

test('a blank optional JSON field is left alone, a broken one is not', () => {
  expect(omissions([key], { key: '' }, words, false)).toEqual({})
  expect(omissions([key], { key: '{' }, words, false)).toEqual({ key: 'Not JSON.' })
})

test('an emptied number is not sent as a text', () => {
  expect(filledValues([port, token], { port: '', token: 't' })).toEqual({ token: 't' })
})

test('a stored value is never put into a secret field', () => {
  expect(initialValues([token], { token: 'stored' })).toEqual({})
})
