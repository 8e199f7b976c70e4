import { expect, test } from 'vitest'
import { failure } from '../../support/failure.ts'
import { anything, client } from '../../support/http-client.ts'
import { type Canned, inTurn, serve } from '../../support/http-server.ts'
import { testIO } from '../../support/provider-io.ts'

const start = Date.UTC(2026, 0, 15, 12)
const ok: Canned = { body: { ok: true } }

async function answering(...answers: Canned[]) {
  const { url, seen } = await serve(inTurn(...answers))
  return { ...client(url, {}, testIO({ at: start })), seen }
}

test.each<[string, Record<string, string>, number]>([
  ['Retry-After in seconds', { 'retry-after': '7' }, 7000],
  ['Retry-After as a date', { 'retry-after': new Date(start + 9000).toUTCString() }, 9000],
  [
    'Retry-After before anything else',
    { 'retry-after': '7', 'retry-after-ms': '3', 'x-ratelimit-reset': '1' },
    7000,
  ],
  ['retry-after-ms', { 'retry-after-ms': '1500' }, 1500],
  [
    'retry-after-ms before the reset',
    { 'retry-after-ms': '1500', 'x-ratelimit-reset': String(start / 1000 + 9) },
    1500,
  ],
  ['X-RateLimit-Reset', { 'x-ratelimit-reset': String(start / 1000 + 20) }, 20_000],
  ['half a second where nothing is said', {}, 500],
  ['half a second where Retry-After is no time', { 'retry-after': 'later' }, 500],
  ['half a second where the reset is long past', { 'x-ratelimit-reset': '1' }, 500],
])('after a 429 a read waits for %s', async (_name, headers, waitMs) => {
  const { api, waits } = await answering({ status: 429, headers }, ok)
  expect(await api.get(['x'], anything)).toEqual({ ok: true })
  expect(waits).toEqual([waitMs])
})

test('a third 429 ends in «throttled», with the time to come back', async () => {
  const { api, waits, seen, io } = await answering({ status: 429, headers: { 'retry-after': '5' } })
  const { detail } = await failure(api.get(['x'], anything), 'remote-throttled')
  expect(seen.length).toBe(3)
  expect(waits).toEqual([5000, 5000])
  expect(detail).toEqual({ provider: 'acme', retryAt: io.now() + 5000 })
})

test('a wait beyond the minute is not begun', async () => {
  const { api, waits, seen } = await answering({ status: 429, headers: { 'retry-after': '61' } })
  const { detail, message } = await failure(api.get(['x'], anything), 'remote-throttled')
  expect(detail.retryAt).toBe(start + 61_000)
  expect(message).toMatch(/in 61 seconds/)
  expect(waits).toEqual([])
  expect(seen.length).toBe(1)
})

test('waits are added up: two of forty seconds are more than a minute', async () => {
  const { api, waits } = await answering({ status: 429, headers: { 'retry-after': '40' } })
  await failure(api.get(['x'], anything), 'remote-throttled')
  expect(waits).toEqual([40_000])
})

test('no header can put a connection off for more than a day', async () => {
  const { api } = await answering({ status: 429, headers: { 'retry-after': '99999999999' } })
  const { detail } = await failure(api.get(['x'], anything), 'remote-throttled')
  expect(detail.retryAt).toBe(start + 24 * 60 * 60 * 1000)
})

test.each([502, 503, 504])('a read is tried again after %i', async (status) => {
  const { api, waits } = await answering({ status }, { status }, ok)
  expect(await api.get(['x'], anything)).toEqual({ ok: true })
  expect(waits).toEqual([500, 1000])
})

test('a third 503 is a failure of the remote', async () => {
  const { api, seen } = await answering({ status: 503, body: { message: 'Down for the night' } })
  const { detail } = await failure(api.get(['x'], anything), 'remote-failed')
  expect(detail.said).toBe('Down for the night')
  expect(seen.length).toBe(3)
})

test('a 503 that says when to come back is asked again then', async () => {
  const { api, waits } = await answering({ status: 503, headers: { 'retry-after': '3' } }, ok)
  await api.get(['x'], anything)
  expect(waits).toEqual([3000])
})

test('a quarter of a wait that nobody asked for is left to chance', async () => {
  const { url } = await serve(inTurn({ status: 503 }, ok))
  const { io, ...rest } = testIO()
  const { api, waits } = client(url, {}, { ...rest, io: { ...io, random: () => 1 } })
  await api.get(['x'], anything)
  expect(waits).toEqual([375])
})

test.each([429, 502, 503, 504])('a change is sent once, whatever a %i says', async (status) => {
  const { api, seen, waits } = await answering({ status, headers: { 'retry-after': '1' } }, ok)
  const work = api.send('POST', ['x'], { body: {}, answer: null })
  await failure(work, status === 429 ? 'remote-throttled' : 'remote-failed')
  expect(seen.length).toBe(1)
  expect(waits).toEqual([])
})

test('the pace holds for every try', async () => {
  const { url } = await serve(inTurn({ status: 503 }, ok))
  const { api, waits } = client(url, { pace: { calls: 1, perMs: 10_000 } })
  await api.get(['x'], anything)
  expect(waits).toEqual([500, 9500])
})
