import { expect, test } from 'vitest'
import { listStore } from '../../../src/renderer/state/list.ts'
import { typedSearch } from '../../../src/renderer/state/typed-search.ts'
import { heldClient } from '../support/held-client.ts'
import { page } from '../support/samples.ts'

function open() {
  const { client, calls } = heldClient()
  const list = listStore(client)
  const search = typedSearch(list)
  const shown: string[] = []
  const stop = search.listen((query) => shown.push(query))
  return { list, search, shown, stop, calls, asked: () => calls.map(({ input }) => input.query) }
}

test('the first letter is asked at once, and what is typed until its answer is asked as one', async () => {
  const { search, calls, asked } = open()
  search.type('t')
  search.type('ta')
  search.type('tag ')
  expect(asked()).toEqual(['t'])
  await calls[0]!.answer(page(0, 1, 1))
  await expect.poll(asked).toEqual(['t', 'tag'])
})

test('what the box asked is never shown back to it, however late it is asked', async () => {
  const { search, calls, shown, asked } = open()
  search.type('aws')
  search.type('')
  search.type('t')
  await calls[0]!.answer(page(0, 1, 1))
  await expect.poll(asked).toEqual(['aws', 't'])
  search.type('ta')
  await calls[1]!.answer(page(0, 1, 1))
  await expect.poll(asked).toEqual(['aws', 't', 'ta'])
  expect(shown).toEqual([])
})

test('what others ask is shown, and wins over what was typed before', async () => {
  const { list, search, calls, shown, asked } = open()
  search.type('a')
  search.type('aw')
  void list.getState().recall('is:conflict')
  expect(shown).toEqual(['is:conflict'])
  await calls[0]!.answer(page(0, 1, 1))
  await calls[1]!.answer(page(0, 1, 1))
  expect(asked()).toEqual(['a', 'is:conflict'])
  list.getState().clear()
  expect(shown).toEqual(['is:conflict', ''])
})

test('the box of a place that was left asks nothing of the next', async () => {
  const { search, stop, calls, asked } = open()
  search.type('a')
  search.type('aw')
  stop()
  await calls[0]!.answer(page(0, 1, 1))
  expect(asked()).toEqual(['a'])
})
