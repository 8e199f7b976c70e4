import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../src/shared/errors.ts'
import { formatReference, looksLikeReference, parseReference } from '../../src/shared/reference.ts'

const part = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.isWellFormed())

test('what is written is read back as the same, whatever the names hold', () => {
  fc.assert(
    fc.property(part, part, fc.option(part), (organization, credential, field) => {
      const reference = { organization, credential, field }
      expect(parseReference(formatReference(reference))).toEqual(reference)
    }),
    { numRuns: 2000 },
  )
})

test('a written reference is one word for a shell, a template and an env file', () => {
  fc.assert(
    fc.property(part, part, (organization, credential) => {
      const text = formatReference({ organization, credential, field: 'token' })
      expect(text).not.toMatch(/[\s"'`\\$&|;<>(){}*!^[\]?#]/)
    }),
  )
})

test('letters of every script stay as they are', () => {
  expect(formatReference({ organization: 'Münster ÄG', credential: '鍵', field: null })).toBe(
    'keystead://Münster%20ÄG/鍵',
  )
})

test('any text is a reference or an error that says why, never another exception', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((rest) => `keystead://${rest}`),
      ),
      (text) => {
        try {
          const { organization, credential, field } = parseReference(text)
          expect([organization, credential, field ?? 'x'].every((one) => one !== '')).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
          expect((error as AppError).kind).toBe('invalid-input')
        }
      },
    ),
  )
})

test.each([
  'keystead://',
  'keystead://a',
  'keystead://a/',
  'keystead://a//b',
  'keystead://a/b/',
  'keystead://a/b/c/d',
  'keystead://a/b?x=1',
  'keystead://a/b#c',
  'keystead://a/%',
  'keystead://a/%ff',
  'op://a/b/c',
  ' keystead://a/b/c',
  '',
])('"%s" is none', (text) => {
  expect(() => parseReference(text)).toThrow(AppError)
})

test('the scheme is read in any case', () => {
  expect(looksLikeReference('KEYSTEAD://a/b')).toBe(true)
  expect(parseReference('Keystead://a/b')).toEqual({ organization: 'a', credential: 'b', field: null })
})
