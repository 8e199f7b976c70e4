import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJsonInTurns } from '../../../src/main/providers/json-in-turns.ts'
import type { Json } from '../../../src/main/providers/provider.ts'
import { parseJson, stringifyJson, WireJsonError } from '../../../src/main/providers/wire-json.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** So small that any text is cut. */
const tiny = { least: 0, window: 20, slice: 8 }

const said = async (parse: () => Json | Promise<Json>): Promise<string> => {
  try {
    return stringifyJson(await parse())
  } catch (thrown) {
    return (thrown as Error).name
  }
}

/** What both make of a text: the same value with its members in the same order, or the same kind of refusal. */
const both = async (text: string, sizes = tiny) => {
  const sent = bytes(text)
  const received = new TextDecoder().decode(sent)
  return [await said(() => parseJsonInTurns(sent, sizes)), await said(() => parseJson(received))]
}

const name = fc.oneof(
  fc.constantFrom('id', 'data', '__proto__', 'a"b', '},{"id"', '1', ''),
  fc.string({ unit: 'binary' }),
)
const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('},{"id":1', ',', '[', '\\', '"', '\ufeff', 'é', '\ud800'),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
)
const { row } = fc.letrec<{ value: unknown; row: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(tie('row'), { maxLength: 4 }),
    tie('row'),
  ),
  row: fc
    .array(fc.tuple(name, tie('value')), { maxLength: 4 })
    .map((members) => Object.fromEntries([['id', members.length], ...members])),
}))
/** The text of a member, so that a name may come twice, and no value be lost to `__proto__`. */
const member = fc
  .tuple(name, fc.oneof(fc.array(row, { maxLength: 12 }), leaf))
  .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
const text = fc.oneof(
  fc.array(row, { maxLength: 30 }).map((rows) => JSON.stringify(rows)),
  fc.array(row, { maxLength: 30 }).map((rows) => JSON.stringify({ data: rows, next: null }, null, 2)),
  fc.array(member, { maxLength: 4 }).map((members) => `{${members.join(',')}}`),
)
const sizes = fc.record({
  least: fc.constant(0),
  window: fc.integer({ min: 1, max: 300 }),
  slice: fc.integer({ min: 1, max: 200 }),
})

test('whatever the text and wherever it is cut, it is read as in one go', async () => {
  await fc.assert(
    fc.asyncProperty(text, sizes, async (json, cuts) => {
      const [inTurns, atOnce] = await both(json, cuts)
      expect(inTurns).toBe(atOnce)
    }),
    { numRuns: 2000 },
  )
})

test('a text that is damaged anywhere is read, or refused, as in one go', async () => {
  const damage = fc.constantFrom(
    '',
    ',',
    '"',
    '[',
    ']',
    '{',
    '}',
    ':',
    '\\',
    '},{"id":1',
    '],[',
    '\ufeff',
    '1',
  )
  await fc.assert(
    fc.asyncProperty(
      text,
      sizes,
      damage,
      fc.nat(),
      fc.nat({ max: 3 }),
      async (json, cuts, put, where, gone) => {
        const at = where % (json.length + 1)
        const [inTurns, atOnce] = await both(json.slice(0, at) + put + json.slice(at + gone), cuts)
        expect(inTurns).toBe(atOnce)
      },
    ),
    { numRuns: 2000 },
  )
})

const rows = (count: number, last = '{"id":-1}') =>
  [...Array.from({ length: count }, (_, id) => `{"id":${id},"in":[{"id":1},{"id":2}]}`), last].join(',')

test.each([
  ['of two members of one name the last one counts', `{"data":[${rows(9)}],"data":[{"id":7}]}`],
  ['the first of them is as good as none', `{"data":1,"data":[${rows(9)}]}`],
  ['a name that is written otherwise is the same one', `{"data":[${rows(9)}],"d\\u0061ta":3}`],
  ['a list that would become a prototype is left out', `{"__proto__":[${rows(9)}],"a":1}`],
  ['the same, written otherwise, in a row', `[${rows(9, '{"\\u005f_proto__":{"admin":true}}')}]`],
  [
    'a long integer keeps its digits',
    `{"data":[${rows(9, '{"id":9007199254740993}')}],"n":9007199254740993}`,
  ],
  ['a number out of range is refused', `[${rows(9, '{"id":1e999}')},${rows(9)}]`],
  ['64 levels are read', `[${rows(9)},${'['.repeat(63)}${']'.repeat(63)},${rows(9)}]`],
  ['65 levels are refused', `[${rows(9)},${'['.repeat(64)}${']'.repeat(64)},${rows(9)}]`],
  ['64 levels are read in a member', `{"d":[${rows(9)},${'['.repeat(62)}${']'.repeat(62)},${rows(9)}]}`],
  ['65 levels are refused in a member', `{"d":[${rows(9)},${'['.repeat(63)}${']'.repeat(63)},${rows(9)}]}`],
  ['a comma too many at the end is refused', `[${rows(9)},]`],
  ['a comma too many within is refused', `[${rows(9)},,${rows(9)}]`],
  ['a list that does not end is refused', `{"data":[${rows(9)}`],
  ['what comes after the end is refused', `{"data":[${rows(9)}]}{}`],
  ['a mark of byte order in front is no part of it', `\ufeff{"data":[${rows(9)}]}`],
  ['a second one is refused', `\ufeff\ufeff{"data":[${rows(9)}]}`],
])('%s', async (_title, json) => {
  const [inTurns, atOnce] = await both(json)
  expect(inTurns).toBe(atOnce)
})

test('what is not UTF-8 is refused wherever it stands, and half a letter is none', async () => {
  for (const at of [40, 200, 400]) {
    const broken = bytes(`{"data":[${rows(20, '{"id":"é"}')}]}`)
    broken[at] = 0xff
    await expect(parseJsonInTurns(broken, tiny)).rejects.toThrow(TypeError)
  }
})

test('the error for a long text that is not JSON quotes nothing of it', async () => {
  const parse = parseJsonInTurns(bytes(`[${rows(9, '{"password": hunter2')}]`), tiny)
  await expect(parse).rejects.toThrow(WireJsonError)
  await expect(parse).rejects.not.toThrow(/hunter2|password/)
})

test.each(['[', '{"data":['])('a long list after %s is read in many turns', async (before) => {
  const long = `${before}${rows(40_000)}${before === '[' ? ']' : ']}'}`
  let breaths = 0
  let going = true
  const breathe = () => {
    breaths++
    if (going) setImmediate(breathe)
  }
  setImmediate(breathe)
  const found = await parseJsonInTurns(bytes(long))
  going = false
  expect(breaths).toBeGreaterThan(long.length / 400_000)
  expect(found).toEqual(JSON.parse(long))
})
