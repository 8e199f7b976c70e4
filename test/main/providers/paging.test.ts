import { expect, test } from 'vitest'
import { allPages, type Page } from '../../../src/main/providers/paging.ts'
import { failure } from '../../support/failure.ts'

const acme = { id: 'acme', name: 'Acme' }

/** Reads `pages` in turn, the last one for ever, and tells which cursors were asked for. */
function reading(...pages: Page<number>[]) {
  const asked: (string | null)[] = []
  const read = async (cursor: string | null) => {
    asked.push(cursor)
    return pages[Math.min(asked.length, pages.length) - 1] as Page<number>
  }
  return { asked, work: allPages(acme, 'GET /rows', read) }
}

test('pages are read one after another, each from the cursor of the one before', async () => {
  const { asked, work } = reading(
    { items: [1, 2], more: true, cursor: 'a' },
    { items: [], more: true, cursor: 'b' },
    { items: [3], more: false, cursor: 'c' },
  )
  expect(await work).toEqual([1, 2, 3])
  expect(asked).toEqual([null, 'a', 'b'])
})

test('a list of one page needs no cursor', async () => {
  expect(await reading({ items: [], more: false, cursor: undefined }).work).toEqual([])
})

test.each([undefined, null, ''])(
  'a page that promises more and names %j as its cursor is an error, not the end',
  async (cursor) => {
    const { work } = reading({ items: [1], more: true, cursor })
    const { detail } = await failure(work, 'remote-answer')
    expect(detail).toEqual({
      provider: 'acme',
      at: 'GET /rows',
      reason: 'promises another page and does not say where it begins',
    })
  },
)

test('a cursor that comes again at once is an error, and nothing more is asked', async () => {
  const { asked, work } = reading({ items: [1], more: true, cursor: 'a' })
  expect((await failure(work, 'remote-answer')).detail.reason).toMatch(/read before/)
  expect(asked).toEqual([null, 'a'])
})

test('a cursor that comes again later is an error too', async () => {
  const { work } = reading(
    { items: [1], more: true, cursor: 'a' },
    { items: [2], more: true, cursor: 'b' },
    { items: [3], more: true, cursor: 'a' },
  )
  expect((await failure(work, 'remote-answer')).detail.reason).toMatch(/read before/)
})

test('a list without end is given up after a thousand pages', async () => {
  let pages = 0
  const work = allPages(acme, 'GET /rows', async () => ({ items: [], more: true, cursor: `${pages++}` }))
  expect((await failure(work, 'remote-answer')).detail.reason).toBe('has more than 1000 pages')
  expect(pages).toBe(1000)
})

test('a page that cannot be read spoils the list', async () => {
  const work = allPages(acme, 'GET /rows', async (cursor) => {
    if (cursor) throw new Error('broke off')
    return { items: [1], more: true, cursor: 'a' }
  })
  await expect(work).rejects.toThrow('broke off')
})
