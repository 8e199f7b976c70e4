import { expect, test } from 'vitest'
import { z } from 'zod'
import { serve } from '../../../src/main/ipc/serve.ts'
import { isOurs } from '../../../src/main/ipc/trust.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { call } from '../../../src/shared/ipc.ts'

const calls = {
  'item.get': call(z.object({ id: z.string().max(10) }), z.object({ name: z.string() })),
  'item.fail': call(z.undefined(), z.void()),
  'item.break': call(z.undefined(), z.void()),
}

function served() {
  const reported: unknown[] = []
  const answer = serve(
    calls,
    {
      'item.get': ({ id }) => ({ name: id, secret: 'canary' }) as { name: string },
      'item.fail': () => {
        throw new AppError('not-found', { what: 'item', id: '1' }, 'There is no such item.')
      },
      'item.break': () => {
        throw new Error('canary in a message')
      },
    },
    { report: (error) => `id-${reported.push(error)}`, file: () => 'vault.db' },
  )
  return { answer, reported }
}

test('a field that the contract does not name never leaves', async () => {
  const reply = await served().answer('item.get', { id: 'a' })
  expect(reply).toEqual({ ok: true, value: { name: 'a' } })
})

test('unknown calls are refused, names of prototype members among them', async () => {
  const { answer } = served()
  for (const name of [
    'nope',
    '__proto__',
    'constructor',
    'toString',
    7,
    null,
    undefined,
    {},
    'x'.repeat(1e6),
  ]) {
    expect(await answer(name, undefined)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  }
})

test('a wrong shape is refused with the place that is wrong, before the handler runs', async () => {
  const { answer } = served()
  for (const input of [undefined, null, 'a', [], { id: 7 }, { id: 'x'.repeat(11) }, { ID: 'a' }]) {
    expect(await answer('item.get', input)).toMatchObject({ ok: false, error: { kind: 'invalid-input' } })
  }
  const reply = await answer('item.get', { id: 7 })
  expect(reply).toMatchObject({ error: { detail: { issues: [{ path: 'id' }] } } })
})

test('a failure keeps its kind and detail', async () => {
  expect(await served().answer('item.fail', undefined)).toEqual({
    ok: false,
    error: { kind: 'not-found', message: 'There is no such item.', detail: { what: 'item', id: '1' } },
  })
})

test('the words of a bug stay in the log', async () => {
  const { answer, reported } = served()
  const reply = await answer('item.break', undefined)
  expect(JSON.stringify(reply)).not.toContain('canary')
  expect(reply).toMatchObject({ error: { kind: 'internal', detail: { id: 'id-1' } } })
  expect(reported).toHaveLength(1)
})

test('only the main frame of our own page is answered', () => {
  const origin = 'app://keystead'
  expect(isOurs({ url: 'app://keystead/', parent: null }, origin)).toBe(true)
  expect(isOurs({ url: 'app://keystead/', parent: {} as never }, origin)).toBe(false)
  for (const url of [
    'https://example.org/',
    'app://keystead.evil/',
    'file:///app://keystead/',
    'about:blank',
    '',
  ]) {
    expect(isOurs({ url, parent: null }, origin), url).toBe(false)
  }
  expect(isOurs(null, origin)).toBe(false)
})
