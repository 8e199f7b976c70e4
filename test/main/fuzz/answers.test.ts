import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Provider, Remote } from '../../../src/main/providers/provider.ts'
import { providers } from '../../../src/main/providers/registry.ts'
import { type Sandbox, startSandbox } from '../../../src/sandbox/server.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { testIO } from '../../support/provider-io.ts'
import { rounds } from '../../support/soak.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

/** Where in an answer something is put instead of what was there, as a share of all places, and what. */
interface Meddling {
  readonly at: number
  readonly put: unknown
}

/** The answer with one of its places changed. */
function meddled(answer: unknown, { at, put }: Meddling): unknown {
  const places: [holder: Record<string, unknown>, key: string][] = []
  const walk = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key])
      walk((value as Record<string, unknown>)[key])
    }
  }
  walk(answer)
  const place = places[Math.floor(at * places.length)]
  if (!place) return put
  if (put === undefined) delete place[0][place[1]]
  else Object.defineProperty(place[0], place[1], { value: put, enumerable: true })
  return answer
}

const putting = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    undefined,
    '',
    '__proto__',
    -1,
    1e300,
    '\ud800',
    '9999999999999999999',
    '1970-13-45',
    {},
    [],
  ),
)
const meddlings = fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), put: putting }), {
  minLength: 1,
  maxLength: 3,
})

/** The remote as `provider` sees it when each answer is meddled with. */
function through(provider: Provider, how: readonly Meddling[]): Remote {
  const { io } = testIO({
    fetch: async (input, init) => {
      const response = await fetch(input, init)
      const text = await response.text()
      const headers = { 'content-type': response.headers.get('content-type') ?? '' }
      if (!/^[[{]/.test(text)) return new Response(text || null, { status: response.status, headers })
      const body = how.reduce<unknown>(
        (answer, one) => meddled(answer, structuredClone(one)),
        JSON.parse(text),
      )
      return new Response(JSON.stringify(body ?? null), { status: response.status, headers })
    },
  })
  return provider.connect(provider.connection.parse(sandbox.login(provider.id)), io)
}

describe.each(providers)('$name', (provider) => {
  test('an answer with anything anywhere is read or refused by kind, and never repeated in the refusal', async () => {
    await fc.assert(
      fc.asyncProperty(meddlings, async (how) => {
        try {
          const remote = through(provider, how)
          await remote.identify()
          for (const { scopes } of await remote.discover())
            for (const scope of scopes.slice(0, 1))
              for (const { remoteId, name } of await remote.list(scope)) {
                expect(typeof remoteId).toBe('string')
                expect(typeof name).toBe('string')
              }
        } catch (error) {
          if (!(error instanceof AppError)) throw error
          expect(error.kind).toMatch(/^remote-/)
          expect(error.message).not.toContain(sandbox.token(provider.id))
        }
      }),
      { numRuns: rounds(60, 3000) },
    )
    expect(Object.prototype).not.toHaveProperty('name')
  })
})
