import { expect, test } from 'vitest'
import { detailStore } from '../../../src/renderer/state/detail.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { heldClient } from '../support/held-client.ts'
import { idOf, summary } from '../support/samples.ts'

test('the credential chosen first does not replace the one chosen last', async () => {
  const { client, calls } = heldClient()
  const store = detailStore(client)
  void store.getState().choose(idOf(1))
  void store.getState().choose(idOf(2))
  await calls[1]!.answer(summary(2))
  await calls[0]!.answer(summary(1))
  expect(store.getState().detail?.id).toBe(idOf(2))
})

test('a credential that is gone leaves nothing chosen', async () => {
  const { client, calls } = heldClient()
  const store = detailStore(client)
  void store.getState().choose(idOf(1))
  await calls[0]!.refuse(new AppError('not-found', { what: 'credential', id: idOf(1) }, ''))
  expect(store.getState().id).toBeNull()
  expect(store.getState().failure).toBeNull()
})

test('choosing nothing while an answer is on its way leaves nothing chosen', async () => {
  const { client, calls } = heldClient()
  const store = detailStore(client)
  void store.getState().choose(idOf(1))
  void store.getState().choose(null)
  await calls[0]!.answer(summary(1))
  expect(store.getState().detail).toBeNull()
})
