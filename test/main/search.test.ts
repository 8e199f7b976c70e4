import { expect, test } from 'vitest'
import type { AppError } from '../../src/shared/errors.ts'
import { withLocal } from '../support/local-core.ts'
import { failureOf } from '../support/vault.ts'

test('a list is searched, sorted, grouped and paged over the contract, and tells the words to mark', async () => {
  const { call, create, organization } = await withLocal()
  await create('osprey', { username: 'kestrel' })
  await create('merlin', { username: 'hobby' })
  await create('kestrel key', { host: 'nest.example', privateKey: 'canary-secret' }, 'ssh-key')
  const names = async (query: string, more = {}) =>
    (await call('credentials.list', { query, ...more })).rows.map(({ name }) => name)

  expect(await names('kestrel')).toEqual(['kestrel key', 'osprey'])
  expect(await names('kestrel kind:"SSH key"')).toEqual(['kestrel key'])
  expect(await names('-kestrel')).toEqual(['merlin'])
  expect(await names('has:secret')).toEqual(['kestrel key'])
  expect(await names('missing:secret provider:local')).toEqual(['merlin', 'osprey'])
  expect(await names('canary')).toEqual([])
  expect(await names('', { name: 'merlin' })).toEqual(['merlin'])
  expect(await names('', { name: 'merl' })).toEqual([])
  expect(await names('', { name: 'db:prod' })).toEqual([])
  await create('db:prod -x')
  expect(await names('', { name: 'db:prod -x' })).toEqual(['db:prod -x'])
  expect(await names('', { text: 'B:prod -' })).toEqual(['db:prod -x'])
  expect(await names('', { kinds: ['ssh-key'] })).toEqual(['kestrel key'])
  const [extra] = (await call('credentials.list', { text: 'db:prod' })).rows
  await call('credentials.remove', { id: extra?.id as string })
  expect(await names('moorhen osprey')).toEqual(['osprey'])
  expect(await names('', { direction: 'desc' })).toEqual(['osprey', 'merlin', 'kestrel key'])

  const grouped = await call('credentials.list', { group: 'kind' })
  expect(grouped.groups).toEqual([
    { key: 'generic', label: 'Login or secret', count: 2 },
    { key: 'ssh-key', label: 'SSH key', count: 1 },
  ])
  expect(grouped.groupOf).toEqual(['generic', 'generic', 'ssh-key'])
  const [one] = (await call('credentials.list', { group: 'organization' })).groups
  expect(one).toEqual({ key: organization.id, label: 'Moorhen Trust', count: 3 })

  const first = await call('credentials.list', { query: 'kestrel -hobby', limit: 1 })
  expect(first).toMatchObject({ words: ['kestrel'], total: 2, more: false })
  const second = await call('credentials.list', {
    query: 'kestrel -hobby',
    limit: 1,
    cursor: first.cursor as string,
  })
  expect([...first.rows, ...second.rows].map(({ name }) => name)).toEqual(['kestrel key', 'osprey'])
  expect(second.cursor).toBeNull()
})

test('what is in the trash is listed there alone', async () => {
  const { call, create } = await withLocal()
  const id = await create('osprey')
  await call('credentials.remove', { id })
  const count = async (query: string) => (await call('credentials.list', { query })).total
  expect([await count('osprey'), await count('osprey is:trashed')]).toEqual([0, 1])
})

test('a query that cannot be read is refused with its place, and nothing is listed', async () => {
  const { call } = await withLocal()
  const error: AppError = await call('credentials.list', { query: 'x knid:aws' }).then(
    () => expect.unreachable(),
    (thrown) => thrown,
  )
  expect(error.detail).toEqual({
    issues: [{ path: 'query.2.7', message: 'There is no operator «knid:». Did you mean «kind:»?' }],
  })
})

test('completion knows what is in this vault', async () => {
  const { call, create } = await withLocal()
  const id = await create('osprey')
  await create('merlin')
  await call('credentials.annotate', { id, tags: ['Bird', 'bird of prey'] })
  const options = async (text: string) =>
    (await call('search.complete', { text, at: text.length })).options.map(({ insert, count }) => [
      insert,
      count,
    ])
  expect(await options('tag:bi')).toEqual([
    ['Bird', 1],
    ['"bird of prey"', 1],
  ])
  expect(await options('org:')).toEqual([['"Moorhen Trust"', 2]])
  expect(await options('kind:')).toEqual([['generic', 2]])
  await call('credentials.remove', { id })
  expect(await options('org:')).toEqual([['"Moorhen Trust"', 1]])
})

test('searches are kept, changed and removed, and only those that can be read', async () => {
  const { call, events } = await withLocal()
  const { id } = await call('searches.save', { name: 'Old keys', query: 'kind:ssh-key updated:>1y' })
  await call('searches.save', { name: 'Birds', query: 'tag:bird' })
  await call('searches.save', { id, name: 'Very old keys', query: 'kind:ssh-key updated:>2y' })
  expect(await call('searches.list')).toEqual([
    { id, name: 'Very old keys', query: 'kind:ssh-key updated:>2y' },
    { id: expect.any(String), name: 'Birds', query: 'tag:bird' },
  ])
  expect(await failureOf(() => call('searches.save', { name: 'x', query: 'knid:x' }))).toBe('invalid-input')
  const none = '00000000-0000-4000-8000-000000000000'
  expect(await failureOf(() => call('searches.save', { id: none, name: 'x', query: 'x' }))).toBe('not-found')
  await call('searches.remove', { id })
  expect((await call('searches.list')).map(({ name }) => name)).toEqual(['Birds'])
  expect(events.filter(({ name }) => name === 'searches.changed')).toHaveLength(4)
})
