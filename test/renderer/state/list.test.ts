import { expect, test } from 'vitest'
import { listStore, shownQuery } from '../../../src/renderer/state/list.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { heldClient } from '../support/held-client.ts'
import { idOf, page } from '../support/samples.ts'

function open() {
  const { client, calls } = heldClient()
  const store = listStore(client)
  return { store, calls, names: () => [...store.getState().rows.values()].map(({ name }) => name) }
}

test('a slow answer to an older query does not replace a newer one', async () => {
  const { store, calls, names } = open()
  void store.getState().search('a')
  void store.getState().search('ab')
  await calls[1]!.answer(page(2, 1, 1))
  await calls[0]!.answer(page(1, 1, 1))
  expect(names()).toEqual(['credential-2'])
})

test('a slow failure of an older query does not hide a newer answer', async () => {
  const { store, calls } = open()
  void store.getState().search('a')
  void store.getState().search('ab')
  await calls[1]!.answer(page(2, 1, 1))
  await calls[0]!.refuse(new AppError('internal', { id: 'x' }, ''))
  expect(store.getState().failure).toBeNull()
})

test('a page of the place before does not land in the place after', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(page(0, 100, 250))
  void store.getState().need(100, 120)
  void store.getState().show({ connectionId: idOf(7) })
  await calls[2]!.answer(page(500, 1, 1))
  await calls[1]!.answer(page(100, 100, 250))
  expect(store.getState().rows.size).toBe(1)
  expect(store.getState().total).toBe(1)
})

test('a page is asked for once, however often it scrolls by', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(page(0, 100, 250))
  void store.getState().need(0, 20)
  void store.getState().need(90, 110)
  void store.getState().need(95, 115)
  expect(calls.map(({ input }) => input.offset)).toEqual([0, 100])
})

test('a page that failed is asked for again when it is needed again', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(page(0, 100, 250))
  void store.getState().need(100, 110)
  await calls[1]!.refuse(new AppError('internal', { id: 'x' }, ''))
  void store.getState().need(100, 110)
  expect(calls).toHaveLength(3)
})

test('the rows before stay on screen until a new query is answered', async () => {
  const { store, calls, names } = open()
  void store.getState().show({})
  await calls[0]!.answer(page(0, 2, 2))
  void store.getState().search('z')
  expect(names()).toEqual(['credential-0', 'credential-1'])
  await calls[1]!.answer(page(0, 0, 0))
  expect(names()).toEqual([])
})

test('asking again asks for the page in sight, not for the first', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(page(0, 100, 500))
  void store.getState().need(310, 320)
  await calls[1]!.answer(page(300, 100, 500))
  void store.getState().again()
  expect(calls[2]!.input.offset).toBe(300)
})

test('ten changes during one answer cause one more question', async () => {
  const { store, calls } = open()
  for (let n = 0; n < 10; n += 1) void store.getState().again()
  expect(calls).toHaveLength(1)
  await calls[0]!.answer(page(0, 1, 1))
  expect(calls).toHaveLength(2)
})

test('an answer that arrives after clearing is dropped', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  store.getState().clear()
  await calls[0]!.answer(page(0, 3, 3))
  expect(store.getState().rows.size).toBe(0)
  expect(store.getState().total).toBeNull()
})

test('what is sought is found on a later page, and that page is then the one on screen', async () => {
  const { store, calls } = open()
  void store.getState().seek(idOf(150), {})
  await calls[0]!.answer(page(0, 100, 250))
  expect(store.getState().sought).toBe(idOf(150))
  await calls[1]!.answer(page(100, 100, 250))
  await calls[2]!.answer(page(100, 100, 250))
  expect(calls.map(({ input }) => input.offset)).toEqual([0, 100, 100])
  expect(store.getState().rows.get(150)?.id).toBe(idOf(150))
  void store.getState().again()
  expect(calls[3]!.input.offset).toBe(100)
})

test('a search that begins meanwhile ends the seeking', async () => {
  const { store, calls } = open()
  void store.getState().seek(idOf(150), {})
  await calls[0]!.answer(page(0, 100, 250))
  void store.getState().search('a')
  await calls[1]!.answer(page(100, 100, 250))
  await calls[2]!.answer(page(1, 1, 1))
  expect(calls).toHaveLength(3)
  expect(store.getState().rows.size).toBe(1)
})

test('a query that cannot be read leaves the rows, and one that can takes the fault away', async () => {
  const { store, calls } = open()
  void store.getState().search('agent')
  await calls[0]!.answer(page(0, 2, 2))
  void store.getState().search('helth:ok')
  const issues = [{ path: 'query.0.6', message: 'There is no such operator.' }]
  await calls[1]!.refuse(new AppError('invalid-input', { issues }, ''))
  expect(store.getState()).toMatchObject({ fault: { from: 0, to: 6 }, failure: null, total: 2 })
  expect(shownQuery(store.getState())).toBe('agent')
  void store.getState().search('health:ok')
  await calls[2]!.answer(page(0, 1, 1))
  expect(store.getState().fault).toBeNull()
  expect(shownQuery(store.getState())).toBe('health:ok')
})

test('the page after one that is there is reached by its cursor, and an order begins anew', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer({ ...page(0, 100, 250), cursor: 'after-99' })
  void store.getState().need(100, 120)
  expect(calls[1]!.input).toMatchObject({ cursor: 'after-99', offset: 100 })
  void store.getState().arrange({ sort: 'used', direction: 'asc', group: 'kind' })
  expect(calls[2]!.input).toMatchObject({ sort: 'used', direction: 'asc', group: 'kind', offset: 0 })
  expect(calls[2]!.input).not.toHaveProperty('cursor')
})

test('a place that is shown again has its search, and asks for the page it was left at', async () => {
  const { store, calls } = open()
  const there = { connectionId: idOf(7) }
  void store.getState().show({})
  void store.getState().search('aws')
  await calls[1]!.answer(page(0, 100, 500))
  void store.getState().need(310, 320)
  await calls[2]!.answer(page(300, 100, 500))
  const { question } = store.getState()
  store.getState().left(question, { top: 17_360, active: 312 })
  void store.getState().show(there)
  expect(store.getState().query).toBe('')
  await calls[3]!.answer(page(0, 1, 1))
  void store.getState().show({})
  expect(store.getState().query).toBe('aws')
  expect(calls[4]!.input).toMatchObject({ query: 'aws', offset: 300 })
  await calls[4]!.answer(page(300, 100, 500))
  expect(store.getState().question).toBe(question)
  expect(store.getState().spotOf(question)).toMatchObject({ top: 17_360, active: 312 })
})

test('the rows belong to the question before until the next one is answered', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(page(0, 2, 2))
  const { question } = store.getState()
  void store.getState().search('z')
  expect(store.getState().question).toBe(question)
  await calls[1]!.answer(page(0, 1, 1))
  expect(store.getState().question).not.toBe(question)
})

test('a search that cannot be read is not there when its place is shown again', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(page(0, 2, 2))
  void store.getState().search('helth:ok')
  const issues = [{ path: 'query.0.6', message: 'There is no such operator.' }]
  await calls[1]!.refuse(new AppError('invalid-input', { issues }, ''))
  void store.getState().show({ connectionId: idOf(7) })
  void store.getState().show({})
  expect(store.getState().query).toBe('')
})

test('what was searched anywhere is forgotten with the vault', async () => {
  const { store, calls } = open()
  void store.getState().search('aws')
  await calls[0]!.answer(page(0, 1, 1))
  void store.getState().show({ connectionId: idOf(7) })
  store.getState().clear()
  void store.getState().show({})
  expect(store.getState().query).toBe('')
})

test('a row that an answer leaves as it was is the same one, and is not drawn anew', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(page(0, 3, 3))
  const before = [...store.getState().rows.values()]
  void store.getState().again()
  const next = page(0, 3, 3)
  await calls[1]!.answer({
    ...next,
    rows: next.rows.map((row, at) => (at === 1 ? { ...row, name: 'other' } : { ...row })),
  })
  const after = [...store.getState().rows.values()]
  expect(after.map((row, at) => row === before[at])).toEqual([true, false, true])
  expect(after[1]?.name).toBe('other')
})

test('the screen of findings asks for no list, and the list is asked for again after it', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  await calls[0]!.answer(page(0, 3, 3))
  void store.getState().show({ attention: true })
  void store.getState().again()
  expect(calls).toHaveLength(1)
  void store.getState().show({})
  expect(calls).toHaveLength(2)
})

test('rows tell which place they are of, so that those of another do not stand under its name for long', async () => {
  const { store, calls } = open()
  void store.getState().show({})
  expect(store.getState().shown).toBeNull()
  await calls[0]!.answer(page(0, 3, 3))
  expect(store.getState().shown).toBe('all')
  void store.getState().show({ trashed: true })
  expect(store.getState().shown).toBe('all')
  await calls[1]!.refuse(new AppError('internal', { id: 'x' }, ''))
  expect(store.getState().shown).toBe('view:trash')
  // A search that cannot be read is waited for by nobody.
  void store.getState().show({})
  await calls[2]!.answer(page(0, 3, 3))
  void store.getState().recall('helth:x', { trashed: true })
  const issue = { path: 'query.0.6', message: 'There is no operator «helth:».' }
  await calls[3]!.refuse(new AppError('invalid-input', { issues: [issue] }, ''))
  expect([store.getState().fault?.message, store.getState().shown]).toEqual([issue.message, 'view:trash'])
})
