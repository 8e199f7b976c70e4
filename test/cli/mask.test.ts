import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concealed, createMask, formsOf } from '../../src/cli/secrets/mask.ts'

function masked(secrets: readonly string[], chunks: readonly Uint8Array[]): string {
  const mask = createMask(secrets)
  return Buffer.concat([...chunks.map(mask.push), mask.end()]).toString('utf8')
}
const whole = (secrets: readonly string[], text: string) => masked(secrets, [Buffer.from(text)])

function split(text: string, cuts: readonly number[]): Uint8Array[] {
  const bytes = Buffer.from(text)
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  return [0, ...places].map((start, index) => bytes.subarray(start, places[index] ?? bytes.length))
}

// A small alphabet, so that secrets occur, overlap and nearly occur; none of it is in the placeholder.
const text = (most: number) => fc.string({ unit: fc.constantFrom('x', 'y', 'ž'), maxLength: most })
const secrets = fc.array(
  text(6).filter((one) => one !== ''),
  { minLength: 1, maxLength: 4 },
)

test('however it is split, what comes out is the same and holds no secret', () => {
  fc.assert(
    fc.property(secrets, text(60), fc.array(fc.nat(200), { maxLength: 12 }), (hidden, said, cuts) => {
      const out = masked(hidden, split(said, cuts))
      expect(out).toBe(whole(hidden, said))
      for (const piece of out.split(concealed)) {
        for (const secret of hidden) expect(piece).not.toContain(secret)
      }
    }),
    { numRuns: 2000 },
  )
})

test('what holds no secret passes unchanged', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.array(fc.nat(200), { maxLength: 5 }), (bytes, cuts) => {
      const mask = createMask(['a secret that does not occur'])
      const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
      const chunks = [0, ...places].map((start, index) =>
        bytes.subarray(start, places[index] ?? bytes.length),
      )
      expect(Buffer.concat([...chunks.map(mask.push), mask.end()]).equals(bytes)).toBe(true)
    }),
  )
})

test('a prompt is not held back', () => {
  const mask = createMask(['canary'])
  expect(mask.push(Buffer.from('Continue? [y/n] ')).toString()).toBe('Continue? [y/n] ')
  expect(mask.push(Buffer.from('can')).toString()).toBe('')
  expect(mask.push(Buffer.from('did')).toString()).toBe('candid')
})

test('overlapping secrets leave no part of either', () => {
  expect(whole(['abcd', 'cdef'], '-abcdef-')).toBe(`-${concealed}-`)
})

test('lines of a key and its base64 are concealed too', () => {
  const key = '-----BEGIN KEY-----\nMIIBVwIBADANBgkqhkiG9w0B\n-----END KEY-----\n'
  const forms = formsOf(key)
  expect(whole(forms, 'MIIBVwIBADANBgkqhkiG9w0B\r\n')).toBe(`${concealed}\r\n`)
  expect(whole(forms, Buffer.from(key).toString('base64'))).toBe(concealed)
  expect(whole(formsOf('p@ss word/1'), 'https://x:p%40ss%20word%2F1@y')).toBe(`https://x:${concealed}@y`)
})
