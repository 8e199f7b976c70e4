import { expect, test } from 'vitest'
import { historyStore } from '../../../src/renderer/state/history.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { heldClient } from '../support/held-client.ts'
import { idOf } from '../support/samples.ts'

const version = (n: number) => ({ version: n, at: n, cause: 'edit', name: 'x', changes: [] })

test('the history of the credential before is not shown under the one after', async () => {
  const { client, calls } = heldClient()
  const store = historyStore(client)
  void store.getState().show(idOf(1))
  await calls[0]!.answer([version(1)])
  void store.getState().show(idOf(2))
  expect(store.getState().versions).toBeNull()
  void store.getState().show(idOf(3))
  await calls[2]!.answer([version(3)])
  await calls[1]!.answer([version(2)])
  expect(store.getState().versions?.map((one) => one.version)).toEqual([3])
})

test('versions stay in sight while they are asked for again, and when that fails', async () => {
  const { client, calls } = heldClient()
  const store = historyStore(client)
  void store.getState().show(idOf(1))
  await calls[0]!.answer([version(1)])
  void store.getState().again()
  expect(store.getState().versions).toHaveLength(1)
  await calls[1]!.refuse(new AppError('internal', { id: 'x' }, ''))
  expect(store.getState().versions).toHaveLength(1)
  expect(store.getState().failure?.kind).toBe('internal')
})

test('nothing is asked again where no credential is chosen', () => {
  const { client, calls } = heldClient()
  void historyStore(client).getState().again()
  expect(calls).toEqual([])
})
