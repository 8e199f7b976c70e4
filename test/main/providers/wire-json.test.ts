import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '../../../src/main/providers/provider.ts'
import { parseJson, stringifyJson, WireJsonError } from '../../../src/main/providers/wire-json.ts'

test('an integer beyond 2^53 keeps its digits on the way in and out', () => {
  const text = '{"id":9007199254740993,"low":-9223372036854775808,"list":[18446744073709551615]}'
  expect(parseJson(text)).toEqual({
    id: 9007199254740993n,
    low: -9223372036854775808n,
    list: [18446744073709551615n],
  })
  expect(stringifyJson(parseJson(text))).toBe(text)
})

test('any integer survives a round trip', () => {
  fc.assert(fc.property(fc.bigInt(), (value) => stringifyJson(parseJson(`[${value}]`)) === `[${value}]`))
})

test('an integer that a number can hold stays a number', () => {
  expect(parseJson('[9007199254740991,-1,1.5,1e3]')).toEqual([9007199254740991, -1, 1.5, 1000])
})

test('digits inside a string are left alone', () => {
  expect(parseJson('{"id":"9007199254740993"}')).toEqual({ id: '9007199254740993' })
})

test('a __proto__ key neither poisons nor stays, even beside a long integer', () => {
  for (const text of [
    '{"a":{"__proto__":{"admin":true},"b":1}}',
    '{"a":{"__proto__":{"admin":true},"b":1,"n":9007199254740993}}',
    '{"a":{"\\u005f_proto__":{"admin":true},"b":1}}',
  ]) {
    const { a } = parseJson(text) as { a: JsonObject }
    expect(Object.keys(a)).not.toContain('__proto__')
    expect(Object.assign({}, a)).not.toHaveProperty('admin')
    expect(a.b).toBe(1)
  }
})

const nested = (depth: number, inside = '') => '['.repeat(depth) + inside + ']'.repeat(depth)

test('64 levels are read and 65 are refused', () => {
  expect(() => parseJson(nested(64, '1'))).not.toThrow()
  expect(() => parseJson(nested(65))).toThrow('is nested more than 64 levels deep')
})

test('a hundred thousand levels are refused without running out of stack', () => {
  expect(() => parseJson(nested(100_000, '9007199254740993'))).toThrow(WireJsonError)
})

test('a number without a value is refused', () => {
  expect(() => parseJson('[1e999]')).toThrow('holds a number out of range')
  expect(() => parseJson(`[${'9'.repeat(400)}]`)).toThrow('holds a number out of range')
})

test('the error for text that is not JSON quotes nothing of it', () => {
  const parse = () => parseJson('{"password": hunter2')
  expect(parse).toThrow(WireJsonError)
  expect(parse).not.toThrow(/hunter2|password/)
})
