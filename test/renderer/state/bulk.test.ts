import { expect, test } from 'vitest'
import { undoBulk } from '../../../src/renderer/state/bulk.ts'
import { createStores } from '../../../src/renderer/state/stores.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { heldClient } from '../support/held-client.ts'

function offered() {
  const { client, calls } = heldClient()
  const services = { client, ...createStores(client) }
  services.selection.getState().did('u1')
  services.notices.getState().tell({ text: '3 tagged.', undo: 'u1' })
  const told = () => services.notices.getState().all.map(({ text }) => text)
  return { services, calls, told }
}

test('what was taken back is no longer offered to be taken back', async () => {
  const { services, calls, told } = offered()
  const undone = undoBulk(services, 'u1')
  await calls[0]!.answer({ restored: 3, left: 0 })
  await undone
  expect(told()).toHaveLength(1)
  expect(told()).not.toContain('3 tagged.')
})

test('nor is what can no longer be taken back', async () => {
  const { services, calls, told } = offered()
  const undone = undoBulk(services, 'u1')
  await calls[0]!.refuse(new AppError('not-found', { what: 'undo', id: 'u1' }, ''))
  await undone
  expect(told()).not.toContain('3 tagged.')
})
