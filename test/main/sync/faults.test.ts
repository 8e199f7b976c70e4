import { afterEach, describe, expect, test } from 'vitest'
import { providers } from '../../../src/main/providers/registry.ts'
import { type TwoSides, twoSides } from '../../support/two-sides.ts'

let sides: TwoSides
afterEach(() => sides.close())

/** What befalls the call that creates, and what the first sync then says of the credential. */
const faults = {
  'a connection that breaks before the remote acted': { kind: 'drop', when: 'before' },
  'a connection that breaks after the remote acted': { kind: 'drop', when: 'after' },
  'an answer that is cut off': { kind: 'truncate' },
  'an answer that is no JSON': { kind: 'not-json' },
  'an empty answer': { kind: 'empty' },
  'a 500': { kind: 'status', status: 500 },
  'a 503 with Retry-After in seconds': { kind: 'status', status: 503, headers: { 'retry-after': '1' } },
  'a 429 with Retry-After in seconds': { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
  'a 429 with retry-after-ms': { kind: 'status', status: 429, headers: { 'retry-after-ms': '900' } },
  'a 429 with X-RateLimit-Reset': { kind: 'status', status: 429, headers: { 'x-ratelimit-reset': '1' } },
} as const

const isWrite = {
  seqera: 'POST /credentials',
  qovery: 'POST /organization/*/*/credentials',
  cloudplans: 'POST /v1/organizations/credentials/create',
  sequin: 'POST /credentials',
  keycard: 'POST /organizations/*/service-accounts/*/credentials',
} as Record<string, string>

describe.each(providers.map(({ id }) => id))('%s', (provider) => {
  test.each(Object.entries(faults))(
    '%s during a create: made once, with its secret, and nothing owed',
    async (_, fault) => {
      sides = await twoSides(provider)
      const { id } = await sides.here.create('zq-9')
      sides.sandbox.fault({ ...fault, provider, match: isWrite[provider]! })
      await sides.here.sync()
      await sides.here.sync()
      await sides.here.sync()
      expect(await sides.here.get(id)).toMatchObject({ sync: 'synced', owed: null })
      expect((await sides.there.list()).filter(({ name }) => name === 'zq-9')).toHaveLength(1)
      expect((await sides.here.rows({ query: 'zq-9' })).map((row) => row.id)).toEqual([id])
      if (sides.secretField) expect((await sides.here.get(id)).held).toBe('held')
    },
  )
})
