import { expect, test } from 'vitest'
import { createClient } from '../../src/renderer/client.ts'
import { spoken } from '../../src/renderer/spoken.ts'
import { calls } from '../../src/shared/contract.ts'
import { AppError } from '../../src/shared/errors.ts'
import type { Bridge } from '../../src/shared/ipc.ts'
import { place, summary } from './support/samples.ts'

const loud = (text: string) => text.toUpperCase()
const answering = (reply: unknown): Bridge =>
  ({ call: async () => reply, on: () => () => {} }) as unknown as Bridge

test('labels are said, and what people and remotes wrote stays as it is', () => {
  const row = {
    ...summary(1, 'login'),
    organization: 'Secret',
    hint: 'Password',
    kindLabel: 'SSH key',
    tags: ['Local'],
  }
  const page = { rows: [row], total: 1, more: false, cursor: null, words: [], groupOf: [], groups: [] }
  const [said] = (spoken(calls['credentials.list'].output, page, loud) as typeof page).rows
  expect(said).toEqual({ ...row, kindLabel: 'SSH KEY' })
})

test('the reason of a failure that an answer carries is said, too', () => {
  const failure = {
    kind: 'offline',
    message: 'x',
    detail: { provider: 'seqera', reason: 'host does not answer' },
  }
  const [said] = spoken(calls['places.list'].output, [place(1, { failure: failure as never })], loud) as [
    { failure: typeof failure },
  ]
  expect(said.failure).toEqual({
    ...failure,
    detail: { provider: 'seqera', reason: 'HOST DOES NOT ANSWER' },
  })
})

test('a refused call is explained in words that are said', async () => {
  const issues = [{ path: 'name', message: 'Give it a name' }]
  const client = createClient(
    answering({ ok: false, error: { kind: 'invalid-input', message: 'x', detail: { issues } } }),
    loud,
  )
  const refused = await client.call('ties.list').catch((thrown: unknown) => thrown)
  expect(refused).toBeInstanceOf(AppError)
  expect((refused as AppError).detail).toEqual({ issues: [{ path: 'name', message: 'GIVE IT A NAME' }] })
})

test('an answer without words of ours is passed on as it is', () => {
  const settings = {}
  expect(spoken(calls['settings.get'].output, settings, loud)).toBe(settings)
})
