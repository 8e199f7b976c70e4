import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { net } from 'electron'
import { remotesSession } from './network.ts'

// Chromium's names for what Node's network errors are called, which is what the providers know.
const codes: readonly [RegExp, string][] = [
  [/NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED/, 'ENOTFOUND'],
  [/CONNECTION_REFUSED/, 'ECONNREFUSED'],
  [/INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|NETWORK_CHANGED|PROXY_CONNECTION_FAILED/, 'ENETUNREACH'],
  [/TIMED_OUT/, 'ETIMEDOUT'],
  [
    /CONNECTION_(RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|INCOMPLETE_CHUNKED|CONTENT_LENGTH_MISMATCH/,
    'ECONNRESET',
  ],
  [/CERT_DATE_INVALID/, 'CERT_HAS_EXPIRED'],
  [/CERT_COMMON_NAME_INVALID/, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  [/ERR_CERT_/, 'CERT_UNTRUSTED'],
  [/SSL/, 'EPROTO'],
]

/** The same error, with the code that Node's `fetch` would have given it. */
export function withCode(error: Error): Error {
  const name = /net::(ERR_[A-Z0-9_]+)/.exec(error.message)?.[1]
  const code = name && (codes.find(([pattern]) => pattern.test(name))?.[1] ?? name)
  return code ? Object.assign(error, { code }) : error
}

const hasNoBody = (status: number) => status === 204 || status === 205 || status === 304

/**
 * `fetch` over Chromium's network stack, so that the system's proxy and certificates count.
 *
 * Its session lives in memory: no answer of a remote is cached on disk and no cookie outlives the app. With
 * Electron's own `net.fetch` a redirect is an error without its address; here it is an answer like any other
 * and the caller decides, as with Node's `fetch` and `redirect: 'manual'`. Other modes are not offered.
 */
export function remoteFetch(): typeof fetch {
  return (input, init = {}) =>
    new Promise((resolve, reject) => {
      const { method = 'GET', headers, body, signal } = init
      if (signal?.aborted) return reject(signal.reason)
      const request = net.request({
        url: String(input),
        method,
        session: remotesSession(),
        redirect: 'manual',
        credentials: 'omit',
      })
      const abort = () => {
        request.abort()
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', abort, { once: true })
      for (const [name, value] of new Headers(headers)) request.setHeader(name, value)
      request.on('redirect', (status, _method, location) => {
        request.abort()
        resolve(new Response(null, { status, headers: { location } }))
      })
      request.on('response', (message) => {
        const { statusCode: status } = message
        const received = new Headers()
        for (const [name, value] of Object.entries(message.headers)) received.set(name, String(value))
        const stream = hasNoBody(status) ? null : (Readable.toWeb(message as never) as ReadableStream)
        resolve(
          new Response(stream as ConstructorParameters<typeof Response>[0], { status, headers: received }),
        )
      })
      request.on('error', (error) => reject(withCode(error)))
      request.end(typeof body === 'string' ? body : undefined)
    })
}
