import { expect, test } from 'vitest'
import { createClient } from '../../src/renderer/client.ts'
import { AppError } from '../../src/shared/errors.ts'
import type { Bridge, Reply } from '../../src/shared/ipc.ts'

function bridgeWith(reply: () => Promise<Reply>) {
  let tell: (name: string, payload: unknown) => void = () => {}
  const bridge: Bridge = {
    call: reply,
    on(listener) {
      tell = listener
      return () => {}
    },
  }
  return { client: createClient(bridge), tell: (name: string, payload: unknown) => tell(name, payload) }
}

test('a refused call rejects with the AppError that main threw', async () => {
  const error = { kind: 'vault-exists' as const, message: 'There is one.', detail: { path: 'a' } }
  const { client } = bridgeWith(async () => ({ ok: false, error }))
  const thrown = await client.call('vault.lock').catch((caught: unknown) => caught)
  expect(thrown).toBeInstanceOf(AppError)
  expect((thrown as AppError).is('vault-exists')).toBe(true)
})

test('an answer of the wrong shape rejects with an AppError, not with a parser’s', async () => {
  const { client } = bridgeWith(async () => ({ ok: true, value: { state: 'ajar' } }))
  await expect(client.call('vault.state')).rejects.toMatchObject({ kind: 'internal' })
})

test('a bridge that breaks rejects with an AppError', async () => {
  const { client } = bridgeWith(() => Promise.reject(new Error('gone')))
  await expect(client.call('vault.state')).rejects.toMatchObject({ kind: 'internal' })
})

test('fields that the contract does not name do not reach the page', async () => {
  const value = { value: 's', hideAfterMs: 1, wrappedKey: 'never' }
  const { client } = bridgeWith(async () => ({ ok: true, value }))
  const input = { id: '00000000-0000-4000-8000-000000000001', field: 'token' }
  expect(await client.call('credentials.reveal', input)).toEqual({ value: 's', hideAfterMs: 1 })
})

test('a listener hears its own event only, and none that cannot be read', () => {
  const { client, tell } = bridgeWith(async () => ({ ok: true, value: undefined }))
  const heard: unknown[] = []
  client.on('clipboard.changed', (payload) => heard.push(payload))
  tell('clipboard.changed', { clearsAt: 5 })
  tell('clipboard.changed', { clearsAt: 'soon' })
  tell('places.changed', {})
  expect(heard).toEqual([{ clearsAt: 5 }])
})
