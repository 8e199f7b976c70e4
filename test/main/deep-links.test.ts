import { expect, test } from 'vitest'
import { until } from '../support/core.ts'
import { withLocal } from '../support/local-core.ts'
import { passphrase } from '../support/vault.ts'

async function linked() {
  const app = await withLocal('Halden')
  const id = await app.create('deploy', { password: 'canary' })
  app.events.length = 0
  const opened = () => app.events.filter(({ name }) => name === 'link.opened').map(({ payload }) => payload)
  return { ...app, id, opened }
}

test('a link leads to a credential, and reveals, copies and logs nothing', async () => {
  const { core, call, id, opened, clipboard } = await linked()
  const before = (await call('audit.list', {})).total
  expect(await core.openLink(`keystead://open/credential/${id}`)).toBe(true)
  expect(await core.openLink('keystead://Halden/deploy/password')).toBe(true)
  expect(opened()).toEqual([
    { to: 'credential', id },
    { to: 'credential', id },
  ])
  expect((await call('audit.list', {})).total).toBe(before)
  expect(clipboard.get()).toBe('')
})

test('while the vault is locked the last link waits, and is followed once the window knows that it is open', async () => {
  const { core, call, id, opened, events } = await linked()
  await call('vault.lock')
  await core.openLink('keystead://open/search/older')
  await core.openLink(`keystead://open/credential/${id}`)
  expect(opened()).toEqual([])
  await call('vault.unlock', { passphrase })
  await until(() => opened().length > 0)
  expect(opened()).toEqual([{ to: 'credential', id }])
  const names = events.map(({ name }) => name)
  expect(names.indexOf('link.opened')).toBeGreaterThan(names.lastIndexOf('vault.changed'))
  await call('vault.lock')
  await call('vault.unlock', { passphrase })
  expect(opened()).toHaveLength(1)
})

test('what is not in this vault is told as nothing, several of one name as a search, and nonsense not at all', async () => {
  const { core, create, organization, opened, call } = await linked()
  const other = '22222222-2222-4222-8222-222222222222'
  await core.openLink(`keystead://open/credential/${other}`)
  await core.openLink(`keystead://open/organization/${other}`)
  await core.openLink('keystead://Halden/nothing-of-this-name')
  expect(opened()).toEqual([{ to: 'nothing' }, { to: 'nothing' }, { to: 'nothing' }])
  await create('deploy')
  await core.openLink('keystead://Halden/deploy')
  expect(opened().at(-1)).toEqual({ to: 'search', query: 'deploy' })
  const { rows } = await call('credentials.list', { scopeId: organization.scopeId })
  const { organizationId } = await call('credentials.get', { id: rows[0]?.id as string })
  await core.openLink(`keystead://open/organization/${organizationId}`)
  expect(opened().at(-1)).toEqual({ to: 'organization', id: organizationId })
  const before = opened().length
  expect(await core.openLink('keystead://open/search/')).toBe(false)
  expect(opened()).toHaveLength(before)
})
