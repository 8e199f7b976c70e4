import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { providers } from '../../../src/main/providers/registry.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { type TwoSides, twoSides } from '../../support/two-sides.ts'

/** Interleavings for each remote; the soak tries many more. */
const runs = process.env.KEYSTEAD_SOAK ? 200 : 6

/** What may happen, in any order. `which` picks one of the credentials that were made so far. */
interface OnOne {
  readonly do: 'rename-here' | 'rename-there' | 'remove-here' | 'remove-there' | 'restore'
  readonly which: number
}
type Step =
  | { readonly do: 'create-here' }
  | { readonly do: 'create-there' }
  | { readonly do: 'sync' }
  | { readonly do: 'lock' }
  | OnOne
  | { readonly do: 'fault'; readonly fault: number }
  | { readonly do: 'lock-during'; readonly request: number }

const which = fc.nat({ max: 5 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('create-here', 'create-there', 'sync', 'sync', 'lock') }),
  fc.record({
    do: fc.constantFrom('rename-here', 'rename-there', 'remove-here', 'remove-there', 'restore'),
    which,
  }),
  fc.record({ do: fc.constant('fault'), fault: fc.nat({ max: 5 }) }),
  fc.record({ do: fc.constant('lock-during'), request: fc.nat({ max: 30 }) }),
) as fc.Arbitrary<Step>

const faults = [
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
  { kind: 'truncate' },
  { kind: 'not-json' },
] as const

/** What must be so at the end, whatever happened. */
interface Expected {
  /** Every name that was ever saved here. */
  readonly saved: { id: string; name: string }[]
  /** The secret that each credential was made with here. */
  readonly secrets: Map<string, string>
  readonly namesMade: string[]
}

async function perform(sides: TwoSides, steps: readonly Step[]): Promise<Expected> {
  const { here, there, sandbox } = sides
  const expected: Expected = { saved: [], secrets: new Map(), namesMade: [] }
  let count = 0
  const fresh = (side: string) => `${side}-${++count}-zq`
  const mine = async (which: number) => {
    const rows = (await here.rows())
      .filter(({ name }) => name.endsWith('-zq'))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    return rows[which % Math.max(1, rows.length)]
  }
  // What is refused, with words and without effect, is no step.
  const try_ = async (deed: () => Promise<unknown>) => {
    try {
      await deed()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  for (const now of steps) {
    await here.unlocked()
    if (now.do === 'create-here') {
      await try_(async () => {
        const name = fresh('here')
        const secret = `canary-${name}`
        const { id } = await here.create(name, secret)
        expected.saved.push({ id, name })
        expected.namesMade.push(name)
        if (sides.secretIsText) expected.secrets.set(id, secret)
      })
    } else if (now.do === 'create-there') {
      const name = fresh('there')
      sandbox.faults.clear()
      await try_(() => there.create(name))
      expected.namesMade.push(name)
    } else if (now.do === 'sync') await here.sync()
    else if (now.do === 'lock') sides.app.core.lock()
    else if (now.do === 'fault')
      sandbox.fault({ ...faults[now.fault % faults.length]!, provider: sides.provider })
    else if (now.do === 'lock-during') {
      here.lockAt(now.request)
      await here.sync()
    } else {
      const row = await mine(now.which)
      if (!row) continue
      if (now.do === 'rename-here') {
        const name = fresh('edited-here')
        await try_(async () => {
          await here.rename(row.id, name)
          expected.saved.push({ id: row.id, name })
        })
      } else if (now.do === 'remove-here') await try_(() => here.remove(row.id))
      else if (now.do === 'restore') await try_(() => here.restore(row.id))
      else {
        sandbox.faults.clear()
        const deed =
          now.do === 'rename-there' ? there.rename(row.name, fresh('edited-there')) : there.remove(row.name)
        await try_(() => deed)
      }
    }
  }
  return expected
}

/** Lets everything that can go through go through. */
async function settle(sides: TwoSides): Promise<void> {
  sides.sandbox.faults.clear()
  await sides.here.unlocked()
  for (let round = 0; round < 4; round++) {
    for (const row of await sides.here.rows()) {
      if (row.sync === 'failed') await sides.call('credentials.retry', { id: row.id })
    }
    await sides.here.sync()
  }
}

async function check(sides: TwoSides, { saved, secrets, namesMade }: Expected): Promise<void> {
  const { call, here, there } = sides
  const remote = await there.list()
  const rows = (await here.rows()).filter(({ name }) => name.endsWith('-zq'))
  for (const { id, name, sync, trashed } of rows) {
    const detail = await here.get(id)
    if (sync === 'conflict') {
      expect(detail.conflict).not.toBeNull()
      continue
    }
    // What still waits says why.
    if (sync !== 'synced') expect(detail.owed?.failure, `${name} is ${sync}`).not.toBeNull()
    else if (trashed)
      expect(remote.some(({ remoteId }) => remoteId === detail.remoteId && !detail.gone)).toBe(false)
    else expect(remote.find(({ remoteId }) => remoteId === detail.remoteId)?.name).toBe(name)
  }
  // Nothing that the remote has is missing here.
  const known = new Set(rows.map(({ name }) => name))
  const disputed = await Promise.all(rows.map(async ({ id }) => (await here.get(id)).conflict?.fields ?? []))
  for (const { name } of remote.filter((row) => row.name.endsWith('-zq'))) {
    const inConflict = disputed.flat().some(({ theirs }) => theirs === name)
    const owed = rows.some(({ sync }) => sync !== 'synced')
    expect(known.has(name) || inConflict || owed, `${name} is there and not here`).toBe(true)
  }
  for (const name of namesMade) {
    expect(remote.filter((row) => row.name === name).length, `${name} is there twice`).toBeLessThan(2)
  }
  for (const { id, name } of saved) {
    const detail = await here.get(id)
    const past = (await call('credentials.history', { id })).map((version) => version.name)
    expect([detail.name, ...past], `${name} was saved`).toContain(name)
  }
  for (const [id, secret] of secrets) {
    sides.app.clock.pass(60_000)
    await here.unlocked()
    const field = sides.secretField!
    const held = [(await call('credentials.reveal', { id, field })).value]
    for (const { version } of await call('credentials.history', { id })) {
      held.push((await call('credentials.revealVersion', { id, version, field })).value)
    }
    expect(held, 'every secret that was saved').toContain(secret)
    expect(held[0]).not.toMatch(/^\**$/)
  }
}

describe.each(providers.map(({ id }) => id))('%s', (provider) => {
  test('whatever happens in whatever order, it settles: agreed or in conflict, nothing doubled, nothing lost', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const sides = await twoSides(provider)
        try {
          const expected = await perform(sides, steps)
          await settle(sides)
          await check(sides, expected)
        } finally {
          await sides.close()
        }
      }),
      { numRuns: runs, endOnFailure: true },
    )
  })
})
