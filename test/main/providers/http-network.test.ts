import { getEventListeners } from 'node:events'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { networkProblem } from '../../../src/main/providers/network.ts'
import { failure } from '../../support/failure.ts'
import { anything, client, token } from '../../support/http-client.ts'
import { inTurn, nowhere, serve } from '../../support/http-server.ts'
import { testIO } from '../../support/provider-io.ts'

test('a redirect to another origin is an error, and the token does not go there', async () => {
  const thief = await serve(inTurn({ body: {} }))
  const { url } = await serve(inTurn({ status: 302, headers: { location: `${thief.url}/x?then=1` } }))
  const { detail } = await failure(client(url).api.get(['x'], anything), 'remote-answer')
  expect(detail.reason).toBe(`redirects to ${thief.url}, and the token is for ${url} only`)
  expect(thief.seen).toEqual([])
})

test('a redirect within the origin is followed, token and all', async () => {
  const { url, seen } = await serve(
    inTurn({ status: 301, headers: { location: '/y?z=1' } }, { body: { ok: 1 } }),
  )
  expect(await client(url).api.get(['x'], anything)).toEqual({ ok: 1 })
  expect(seen.map((call) => call.url)).toEqual(['/x', '/y?z=1'])
  expect(seen[1]?.headers.authorization).toBe(`Bearer ${token}`)
})

test('redirects in a circle end', async () => {
  const { url, seen } = await serve(inTurn({ status: 302, headers: { location: '/x' } }))
  const { detail } = await failure(client(url).api.get(['x'], anything), 'remote-answer')
  expect(detail.reason).toMatch(/redirects more than 5 times/)
  expect(seen.length).toBe(6)
})

test('a change is followed by 307 with its body, and not turned into a read by 302', async () => {
  const kept = await serve(inTurn({ status: 307, headers: { location: '/y' } }, { status: 204 }))
  await client(kept.url).api.send('PUT', ['x'], { body: { a: 1 }, answer: null })
  expect(kept.seen[1]).toMatchObject({ method: 'PUT', url: '/y', body: '{"a":1}' })

  const lost = await serve(inTurn({ status: 302, headers: { location: '/y' } }, { status: 204 }))
  await failure(client(lost.url).api.send('PUT', ['x'], { body: {}, answer: null }), 'remote-answer')
  expect(lost.seen.length).toBe(1)
})

test('an answer beyond the limit is dropped while it is still coming', async () => {
  let sent = 0
  let dropped = false
  const { url } = await serve((_request, response) => {
    const chunk = Buffer.alloc(64 * 1024, 0x20)
    const more = () => {
      while (!response.destroyed && sent < 200 * 2 ** 20 && response.write(chunk)) sent += chunk.length
    }
    response.on('drain', more)
    response.on('close', () => {
      dropped = true
    })
    more()
  })
  const { api } = client(url, { maxBytes: 2 ** 20 })
  const { detail } = await failure(api.get(['x'], anything), 'remote-answer')
  expect(detail.reason).toBe('is larger than 1 MB')
  expect(sent).toBeLessThan(50 * 2 ** 20)
  await expect.poll(() => dropped).toBe(true)
})

test('a gzip bomb is measured by what comes out of it', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20, 0x20))
  expect(bomb.length).toBeLessThan(100_000)
  const { url } = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    response.end(bomb)
  })
  const { api } = client(url, { maxBytes: 2 ** 20 })
  const { detail } = await failure(api.get(['x'], anything), 'remote-answer')
  expect(detail.reason).toBe('is larger than 1 MB')
})

test('an answer of just the limit is read', async () => {
  const { url } = await serve(inTurn({ body: `"${'x'.repeat(998)}"` }))
  expect(await client(url, { maxBytes: 1000 }).api.get(['x'], anything)).toHaveLength(998)
})

test('a silent server is given up after the timeout, and not tried again', async () => {
  const { url, seen } = await serve(() => {})
  const { api, waits } = client(url, { timeoutMs: 60 })
  const { detail } = await failure(api.get(['x'], anything), 'offline')
  expect(detail.reason).toMatch(/^127\.0\.0\.1:\d+ did not answer within 1 s$/)
  expect(seen.length).toBe(1)
  expect(waits).toEqual([])
})

test('the timeout also ends an answer that drips', async () => {
  const { url } = await serve((_request, response) => {
    const drip = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(drip))
  })
  await failure(client(url, { timeoutMs: 80 }).api.get(['x'], anything), 'offline')
})

test('an abort ends a call in flight as «cancelled»', async () => {
  const { url, seen } = await serve(() => setTimeout(() => abort.abort(), 10))
  const { api, abort } = client(url)
  await failure(api.get(['x'], anything), 'cancelled')
  expect(seen.length).toBe(1)
})

test('an abort during a wait ends it as «cancelled», and nothing more is asked', async () => {
  const { url, seen } = await serve(inTurn({ status: 503 }))
  const { io, abort, ...rest } = testIO()
  const sleep = async () => {
    abort.abort()
    abort.signal.throwIfAborted()
  }
  const { api } = client(url, {}, { ...rest, abort, io: { ...io, sleep } })
  await failure(api.get(['x'], anything), 'cancelled')
  expect(seen.length).toBe(1)
})

test('a finished call leaves no listener behind on the signal of its run', async () => {
  const { url } = await serve(inTurn({ body: {} }, { status: 500 }))
  const { api, io } = client(url)
  await api.get(['x'], anything)
  await failure(api.get(['x'], anything), 'remote-failed')
  expect(getEventListeners(io.signal, 'abort')).toEqual([])
})

test('after an abort nothing is sent at all', async () => {
  const { url, seen } = await serve(inTurn({ body: {} }))
  const { api, abort } = client(url)
  abort.abort()
  await failure(api.get(['x'], anything), 'cancelled')
  expect(seen).toEqual([])
})

test('a refused connection is «offline» after three tries, without the query or the token', async () => {
  const url = await nowhere()
  const { api, waits } = client(url)
  const { detail, message } = await failure(api.get(['x'], anything, { q: 'private' }), 'offline')
  expect(detail.reason).toBe(`${new URL(url).host} refuses connections`)
  expect(message).not.toMatch(/private|tok-/)
  expect(waits).toEqual([500, 1000])
})

test('a connection that breaks off is tried again for a read, and not for a change', async () => {
  const breaking = () =>
    serve((_request, response, index) => void (index < 2 ? response.destroy() : response.end('1')))
  const read = await breaking()
  expect(await client(read.url).api.get(['x'], anything)).toBe(1)
  const change = await breaking()
  const work = client(change.url).api.send('DELETE', ['x'], { answer: null })
  expect((await failure(work, 'offline')).detail.reason).toMatch(/broke off/)
  expect(change.seen.length).toBe(1)
})

test('half an answer is a broken connection, not an answer', async () => {
  const { url } = await serve((_request, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('{"rows":[]', () => response.destroy())
  })
  await failure(client(url).api.get(['x'], anything), 'offline')
})

test('a server that speaks no TLS is told apart, and not tried again', async () => {
  const { url, seen } = await serve(inTurn({}))
  const { api, waits } = client(url.replace('http:', 'https:'))
  const { detail } = await failure(api.get(['x'], anything), 'offline')
  expect(detail.reason).toMatch(/no secure connection \(TLS\)/)
  expect(waits).toEqual([])
  expect(seen).toEqual([])
})

test.each([
  ['ENOTFOUND', 'the name h cannot be found', true, true],
  ['EAI_AGAIN', 'the name h cannot be found', true, true],
  ['ENETUNREACH', 'no way to h was found', true, false],
  ['ETIMEDOUT', 'h does not answer', true, false],
  ['UND_ERR_CONNECT_TIMEOUT', 'h does not answer', true, true],
  ['CERT_HAS_EXPIRED', 'the certificate of h has expired', false, true],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'h shows the certificate of another server', false, true],
  [
    'SELF_SIGNED_CERT_IN_CHAIN',
    'this computer does not trust the certificate of h (SELF_SIGNED_CERT_IN_CHAIN)',
    false,
    true,
  ],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'this computer does not trust the certificate of h (DEPTH_ZERO_SELF_SIGNED_CERT)',
    false,
    true,
  ],
  ['EWHATEVER', 'the connection to h failed (EWHATEVER)', true, false],
])('%s is told as "%s"', (code, reason, again, unsent) => {
  const thrown = new TypeError('fetch failed', {
    cause: Object.assign(new Error('to https://h/?q=private'), { code }),
  })
  expect(networkProblem(thrown, 'h')).toEqual({ reason, again, unsent })
})
