import { expect, test } from 'vitest'
import { z } from 'zod'
import { safeParseInTurns } from '../../../src/main/providers/fit-in-turns.ts'

const row = z.looseObject({ id: z.string().transform((id) => id.toUpperCase()), size: z.int().optional() })
const list = z.looseObject({
  first: z.string().nullish(),
  data: z.array(row),
  last: z.string().default('none'),
})
const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id: `row-${id}`, more: { id } }))

test.each([0, 500, 501, 1700])(
  '%s rows come out as in one go, with the fields around them in the same order',
  async (count) => {
    const value = { more: [1], data: rows(count), first: null }
    const inTurns = await safeParseInTurns(list, value)
    expect(JSON.stringify(inTurns.data)).toBe(JSON.stringify(list.parse(value)))
  },
)

test('others may breathe between a few hundred rows', async () => {
  const value = { data: rows(5000) }
  let breaths = 0
  let going = true
  const breathe = () => {
    breaths++
    if (going) setImmediate(breathe)
  }
  setImmediate(breathe)
  await safeParseInTurns(list, value)
  going = false
  expect(breaths).toBeGreaterThan(5)
})

test.each([
  ['a row at the end', { data: [...rows(1200), { id: 7 }] }],
  ['two rows', { data: [...rows(600), { id: 'a', size: 'b' }, ...rows(600), { id: null }] }],
  ['a field beside them', { first: 7, data: rows(1200) }],
  ['both', { first: 7, data: [...rows(1200), null] }],
  ['no list', { data: 'rows' }],
  ['no object', null],
])('an error names the same place as in one go: %s', async (_title, value) => {
  const inTurns = await safeParseInTurns(list, value)
  expect(inTurns.success).toBe(false)
  expect(inTurns.error?.issues).toEqual(list.safeParse(value).error?.issues)
})

test('what a schema asks of the whole list, or of the whole object, is asked of the whole', async () => {
  const few = z.object({ data: z.array(row).max(1000) })
  expect((await safeParseInTurns(few, { data: rows(1700) })).success).toBe(false)
  const told = z
    .object({ data: z.array(row), count: z.int() })
    .refine(({ data, count }) => data.length === count)
  expect((await safeParseInTurns(told, { data: rows(1700), count: 1700 })).success).toBe(true)
  expect((await safeParseInTurns(told, { data: rows(1700), count: 0 })).success).toBe(false)
})
