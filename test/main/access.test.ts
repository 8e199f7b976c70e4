import { expect, test } from 'vitest'
import { accessKinds } from '../../src/renderer/words/access.ts'
import { withLocal } from '../support/local-core.ts'

const field = 'password'

async function two() {
  const app = await withLocal()
  const [id, other] = [
    await app.create('deploy', { [field]: 'canary-one' }),
    await app.create('backup', { [field]: 'canary-two' }),
  ]
  const access = (credentialId: string, page: { offset?: number; limit?: number } = {}) =>
    app.call('audit.list', { credentialId, what: [...accessKinds], ...page })
  return { ...app, id, other, access }
}

test('the access of a credential is what was revealed and copied of it, newest first, and of no other', async () => {
  const { call, clock, core, id, other, access } = await two()
  await call('credentials.reveal', { id, field })
  clock.pass(60_000)
  await call('credentials.copy', { id, field })
  await call('credentials.reveal', { id: other, field })
  await core.answerFor('/usr/bin/deployer')('credentials.reveal', { id, field })
  const { entries, total } = await access(id)
  expect(entries.map(({ what, surface, detail }) => [what, surface, detail.field])).toEqual([
    ['reveal', 'helper', field],
    ['copy', 'window', field],
    ['reveal', 'window', field],
  ])
  expect(total).toBe(3)
  expect((entries[1]?.at ?? 0) - (entries[2]?.at ?? 0)).toBe(60_000)
  expect(JSON.stringify(entries)).not.toContain('canary')
})

test('a page of the access goes on where the one before ended', async () => {
  const { call, id, access } = await two()
  for (let times = 0; times < 7; times++) await call('credentials.reveal', { id, field })
  const first = await access(id, { limit: 5 })
  const rest = await access(id, { offset: 5, limit: 5 })
  expect([first.total, first.entries.length, rest.entries.length]).toEqual([7, 5, 2])
  const numbers = [...first.entries, ...rest.entries].map(({ seq }) => seq)
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a))
})

test('the window hears whose log has a new entry, and nothing more', async () => {
  const { call, events, id } = await two()
  events.length = 0
  await call('credentials.reveal', { id, field })
  await call('settings.set', { revealSeconds: 10 })
  expect(events.filter(({ name }) => name === 'access.changed')).toEqual([
    { name: 'access.changed', payload: { id } },
  ])
})
