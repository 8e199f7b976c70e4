import { expect, test } from 'vitest'
import { said } from '../../../src/main/providers/said.ts'
import { processorTime } from '../../support/timing.ts'

const json = 'application/json'
const of = (value: unknown, secrets: string[] = []) => said(JSON.stringify(value), json, secrets)

test.each([
  [{ detail: 'a', message: 'b', summary: 'c', error: 'd' }, 'a'],
  [{ message: 'b', summary: 'c', error: 'd' }, 'b'],
  [{ summary: 'c', error: 'd' }, 'c'],
  [{ error: 'd' }, 'd'],
  [{ error: { message: 'inside' } }, 'inside'],
  [{ detail: null, message: '', error: 'd' }, 'd'],
  [
    { summary: 'Validation failed', validation_errors: { name: ['is taken', 'is long'], role: ['?'] } },
    'Validation failed (name: is taken, is long; role: ?)',
  ],
  [{ code: 7 }, '{"code":7}'],
  ['just text', 'just text'],
])('%j says "%s"', (body, words) => {
  expect(of(body)).toBe(words)
})

test('what is no JSON is said as it is, a page without its tags', () => {
  expect(said('Service Unavailable', 'text/plain', [])).toBe('Service Unavailable')
  expect(said('<html><h1>502  Bad\nGateway</h1></html>', 'text/html', [])).toBe('502 Bad Gateway')
  expect(said('', json, [])).toBe('')
})

test('a page of nothing but brackets takes no time to read', () => {
  const tookMs = processorTime()
  said('<'.repeat(64 * 1024), 'text/html', [])
  expect(tookMs()).toBeLessThan(200)
})

test('it is one line of at most 300 characters, and no character is cut in two', () => {
  const text = of({ message: `a\n\t\u0000b\u2028c ${'😀'.repeat(400)}` })
  expect(text).toMatch(/^a b c 😀/)
  expect(Array.from(text)).toHaveLength(300)
  expect(text.endsWith('…')).toBe(true)
  expect(text.isWellFormed()).toBe(true)
})

test('characters that turn the reading direction or cannot be seen are taken out', () => {
  expect(of({ message: 'safe\u202Egnp.exe\u200B \u2066x\u2069\uFEFF' })).toBe('safegnp.exe x')
})

test.each([
  ['as it is', 'tok-12/34+5', 'tok-12/34+5'],
  ['encoded for an address', 'tok-12/34+5', 'tok-12%2F34%2B5'],
  ['over several lines', 'line one\n  line two', 'line one\n  line two'],
  ['encoded as JSON', 'pa"ss\nword', 'pa\\"ss\\nword'],
  ['encoded as the JSON of PHP', 'tok-12/34', 'tok-12\\/34'],
  ['encoded for a page', 'tok<1>&2', 'tok&lt;1&gt;&amp;2'],
  ['broken up by characters that cannot be seen', 'tok-123456', 'tok-\u200B123456'],
])('a secret that is echoed %s is taken out', (_how, secret, echoed) => {
  expect(said(`Bad token ${echoed} given`, 'text/plain', [secret])).toBe('Bad token «…» given')
})

test('a secret that is echoed in JSON that says nothing else is taken out, however it is escaped', () => {
  const body = '{"errors":[{"rejectedValue":"wJalr\\/bPx\\u003d\\u003d"}]}'
  expect(said(body, json, ['wJalr/bPx=='])).toBe('{"errors":[{"rejectedValue":"«…»"}]}')
})

test('a line or a field of a secret that is echoed by itself is taken out', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMIIEvcanary1\nMIIEvcanary2\n-----END PRIVATE KEY-----\n'
  const file = JSON.stringify({ type: 'service_account', private_key: key, client_email: 'a@b' }, null, 2)
  expect(of({ message: `bad line MIIEvcanary2` }, [file])).toBe('bad line «…»')
  expect(of({ message: `bad key: ${JSON.stringify(JSON.parse(file))}` }, [file])).toBe(
    'bad key: {"type":"service_account","private_key":"«…»","client_email":"a@b"}',
  )
})

test('a secret at the cut is taken out before the cut, so no piece of it is left', () => {
  const words = of({ message: `${'x'.repeat(290)} tok-123456789012` }, ['tok-123456789012'])
  expect(words).not.toMatch(/tok/)
})

test('a secret inside another leaves nothing of the longer one', () => {
  expect(of({ message: 'got abcdef' }, ['abc', 'abcdef'])).toBe('got «…»')
})
