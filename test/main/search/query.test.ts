import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SearchCatalogue } from '../../../src/main/search/catalogue.ts'
import { operators } from '../../../src/main/search/operators.ts'
import { parseQuery } from '../../../src/main/search/query.ts'
import { quote, read } from '../../../src/main/search/read.ts'
import { AppError } from '../../../src/shared/errors.ts'

const now = Date.UTC(2026, 0, 15)
const day = 86_400_000
const catalogue: SearchCatalogue = {
  providers: [
    { id: 'seqera', name: 'Seqera' },
    { id: 'local', name: 'This vault' },
  ],
  kinds: [
    { id: 'aws', label: 'AWS', provider: 'seqera' },
    { id: 'aws-key', label: 'AWS access key', provider: 'local' },
    { id: 'ssh-key', label: 'SSH key', provider: 'local' },
  ],
  secretless: { seqera: ['aws-role'] },
}
const parse = (text: string) => parseQuery(text, catalogue, now)
const one = (text: string) => parse(text).conditions[0]
const wrong = (text: string) => {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof AppError && error.is('invalid-input')) {
      const [issue] = error.detail.issues
      const [, from, to] = (issue?.path ?? '').split('.')
      return { message: error.message, at: text.slice(Number(from), Number(to)) }
    }
    throw error
  }
  return null
}

test('words and operators may stand in any order, quoted or not', () => {
  expect(parse('  terraform kind:ssh-key "data platform" ')).toEqual({
    words: ['terraform', 'data platform'],
    conditions: [{ not: false, on: 'kind', ids: ['ssh-key'] }],
    trashed: false,
  })
  expect(one('org:"Halden \\"G\\" Co"')).toEqual({ not: false, on: 'organization', named: 'Halden "G" Co' })
  expect(parse('"not closed').words).toEqual(['not closed'])
  expect(parse('').words).toEqual([])
})

test('addresses, ARNs and what is quoted are words, colons and all', () => {
  const words = [
    'arn:aws:iam::690440500792:role/x',
    'https://git.example/a',
    '"db:prod"',
    'ssh://host',
    '12:34',
  ]
  expect(parse(words.join(' ')).words).toEqual([
    'arn:aws:iam::690440500792:role/x',
    'https://git.example/a',
    'db:prod',
    'ssh://host',
    '12:34',
  ])
})

test('a dash says «not», in front of a word and of an operator, and is a letter elsewhere', () => {
  expect(parse('-prod eu-west-1 - -tag:pci -"two words"')).toEqual({
    words: ['eu-west-1', '-'],
    conditions: [
      { not: true, on: 'word', text: 'prod' },
      { not: true, on: 'tag', tag: 'pci' },
      { not: true, on: 'word', text: 'two words' },
    ],
    trashed: false,
  })
})

test('services and kinds are named by id, by name or by part of the name, in any case', () => {
  expect(one('provider:SEQERA')).toMatchObject({ ids: ['seqera'] })
  expect(one('provider:"this vault"')).toMatchObject({ ids: ['local'] })
  // What fits whole goes before what fits in part.
  expect(one('kind:aws')).toMatchObject({ ids: ['aws'] })
  expect(one('kind:key')).toMatchObject({ ids: ['aws-key', 'ssh-key'] })
})

test.each([
  ['used:<90d', { clock: 'used', after: now - 90 * day, before: null, never: false }],
  ['used:90d', { clock: 'used', after: now - 90 * day, before: null, never: false }],
  ['used:>1y', { clock: 'used', after: null, before: now - 365 * day, never: false }],
  ['used:never', { clock: 'used', after: null, before: null, never: true }],
  ['unused:6m', { clock: 'used', after: null, before: now - 180 * day, never: true }],
  ['unused:>2w', { clock: 'used', after: null, before: now - 14 * day, never: true }],
  ['unused:', { clock: 'used', after: null, before: null, never: true }],
  ['expires:<30d', { clock: 'expires', after: null, before: now + 30 * day, never: false }],
  ['expires:>30d', { clock: 'expires', after: now + 30 * day, before: null, never: false }],
  ['expires:<2026-03-31', { clock: 'expires', after: null, before: Date.UTC(2026, 2, 31), never: false }],
  ['is:expired', { clock: 'expires', after: null, before: now, never: false }],
  [
    'created:2026-01-02',
    { clock: 'created', after: Date.UTC(2026, 0, 2) - 1, before: Date.UTC(2026, 0, 3), never: false },
  ],
  ['updated:>2026-01-02', { clock: 'updated', after: Date.UTC(2026, 0, 3) - 1, before: null, never: false }],
])('%s', (text, meaning) => {
  expect(one(text)).toEqual({ not: false, on: 'time', ...meaning })
})

test('states, secrets and the trash', () => {
  expect(one('is:conflict')).toEqual({ not: false, on: 'standing', is: 'conflict' })
  expect(one('status:Pending')).toEqual({ not: false, on: 'standing', is: 'pending' })
  expect(parse('is:trashed prod')).toEqual({ words: ['prod'], conditions: [], trashed: true })
  expect(one('missing:secret')).toEqual({
    not: false,
    on: 'secret',
    held: false,
    secretless: catalogue.secretless,
  })
  expect(one('missing:notes')).toEqual({ not: true, on: 'has', what: 'notes' })
  expect(one('-missing:notes')).toEqual({ not: false, on: 'has', what: 'notes' })
  expect(one('-has:secret')).toMatchObject({ not: true, on: 'secret', held: true })
})

describe('what cannot be read is told with its place and what was probably meant', () => {
  test.each([
    ['prod porvider:seqera', 'porvider:', 'There is no operator «porvider:». Did you mean «provider:»?'],
    ['-tags:pci', '-tags:', 'There is no operator «tags:». Did you mean «tag:»?'],
    ['db:prod', 'db:', 'There is no operator «db:». Quote it to search for the text: "db:prod"'],
    [
      'provider:sekera x',
      'provider:sekera',
      '«provider:»: There is no service «sekera». Did you mean «provider:seqera»?',
    ],
    [
      'x health:inval',
      'health:inval',
      '«health:»: It takes ok, warn, invalid, unknown. Did you mean «health:invalid»?',
    ],
    ['kind:', 'kind:', 'Say which kind of credential, for example kind:aws.'],
    [
      'used:soon',
      'used:soon',
      '«used:»: It takes a length of time, such as <90d, >6m or 2w, or a day, such as 2026-03-31, or «never».',
    ],
    [
      'created:2026-02-30',
      'created:2026-02-30',
      '«created:»: It takes a length of time, such as <90d, >6m or 2w, or a day, such as 2026-03-31.',
    ],
  ])('%s', (text, at, message) => {
    expect(wrong(text)).toEqual({ at, message })
  })
})

test('whatever is typed is either read or refused with words, and every piece lies in the text', () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'is:',
          'kind:aws',
          '-',
          '"',
          'tag:',
          ' ',
          '\\',
          'used:<',
          '9d',
          'x',
          ':',
          'é',
          '\u{1f511}',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      let end = 0
      for (const { from, to, valueFrom } of read(text)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        expect(valueFrom).toBeLessThanOrEqual(to)
        end = to
      }
      const refused = wrong(text)
      if (refused) expect(refused.message).toMatch(/[.?"]$/)
    }),
  )
})

test('any value comes back from its quoted form', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), (value) => {
      const [piece] = read(`tag:${quote(value)}`)
      expect(piece).toMatchObject({ operator: 'tag', value })
    }),
  )
})

test('each operator is refused no example of its own', () => {
  for (const { example } of operators) expect([example, wrong(example)]).toEqual([example, null])
})
