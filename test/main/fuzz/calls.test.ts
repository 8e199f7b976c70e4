import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { calls } from '../../../src/shared/contract.ts'
import { testCore } from '../../support/core.ts'
import { localVault } from '../../support/local.ts'
import { rounds } from '../../support/soak.ts'

// What a page that was taken over could send: any value, and the right keys with any values.

/** Calls that need nothing to do something, or that make a folder of any name: their effect is wanted. */
const meant = new Set(['vault.create', 'vault.open', 'demo.start'])

const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, maxDepth: 4 })
const nasty = fc.constantFrom<unknown>(
  '__proto__',
  'x'.repeat(100_000),
  '\u0000',
  "' OR 1=1 --",
  -1,
  2 ** 53,
  Number.NaN,
  [[]],
)

const keysOf = (input: z.ZodType): string[] =>
  'shape' in input && input.shape ? Object.keys(input.shape as object) : []

/** Values for some of the keys that the call knows. */
const shaped = (input: z.ZodType) =>
  fc.record(Object.fromEntries(keysOf(input).map((key) => [key, fc.oneof(anything, nasty)])), {
    requiredKeys: [],
  })

/** Inputs that once broke something stay here. */
const seeds: readonly [name: string, input: unknown][] = [
  ['credentials.list', { query: 'a\u0000b' }],
  ['credentials.list', { cursor: '+999999999' }],
  ['credentials.list', { query: 'name:"' }],
]

test('whatever the page sends, a call answers with data or a refusal, and the vault holds what it held', async () => {
  const app = testCore()
  const { add } = await localVault(app)
  await add('generic', 'mail', { password: 'canary-secret' })
  const before = JSON.stringify((await app.call('credentials.list', {})).rows)

  async function ask(name: string, input: unknown): Promise<void> {
    const reply = await app.core.answer(name, input)
    if (reply.ok) return
    expect(reply.error.kind, `${name}: ${reply.error.message}`).not.toBe('internal')
    expect(JSON.stringify(reply.error)).not.toContain('canary')
  }
  for (const [name, input] of seeds) await ask(name, input)

  const refusable = Object.entries(calls).filter(
    ([name, { input }]) => !meant.has(name) && !input.safeParse(undefined).success,
  )
  expect(refusable.length).toBeGreaterThan(40)
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...refusable)
        .chain(([name, { input }]) => fc.tuple(fc.constant(name), fc.oneof(anything, shaped(input)))),
      ([name, input]) => ask(name, input),
    ),
    { numRuns: rounds(1500, 100_000) },
  )
  expect((await app.call('vault.state')).state).toBe('unlocked')
  expect(JSON.stringify((await app.call('credentials.list', {})).rows)).toBe(before)
})
