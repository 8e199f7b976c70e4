import { AppError } from '../../shared/errors.ts'
import { Failed } from './failed.ts'
import { networkProblem } from './network.ts'
import type { ProviderIO } from './provider.ts'
import type { RemoteErrors } from './remote-error.ts'

const redirects = new Set([301, 302, 303, 307, 308])
const keepsMethod = new Set([307, 308])
const maxHops = 5
/** Enough of an error page to find out what it says. */
const errorBytes = 64 * 1024

export interface WireRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** How errors name this request: «GET /credentials». */
  readonly at: string
}

/** What came back, of any status. `whole` is false where `bytes` were cut off at the limit. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
  readonly whole: boolean
}

export interface Limits {
  /** For the whole exchange, redirects and body included. */
  readonly timeoutMs: number
  /** Of the body after decompression. */
  readonly maxBytes: number
}

/**
 * Sends one request and reads its answer.
 *
 * Redirects are followed by hand, inside the same origin only: the token goes nowhere else. Throws
 * Failed where no answer comes, and an AppError where the remote misleads or the caller aborts.
 */
export async function exchange(
  request: WireRequest,
  io: ProviderIO,
  errors: RemoteErrors,
  { timeoutMs, maxBytes }: Limits,
): Promise<Answer> {
  const timer = deadline(io.signal, timeoutMs)
  try {
    let url = request.url
    for (let hops = 0; hops <= maxHops; hops++) {
      const response = await io.fetch(url, {
        method: request.method,
        headers: request.headers,
        redirect: 'manual',
        signal: timer.signal,
        ...(request.body !== undefined && { body: request.body }),
      })
      const target = redirectOf(response, url, request, errors)
      if (!target) {
        const { status, headers } = response
        return { status, headers, ...(await read(response, response.ok ? maxBytes : errorBytes)) }
      }
      await response.body?.cancel()
      url = target
    }
    throw errors.answer(request.at, `redirects more than ${maxHops} times`)
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown
    if (io.signal.aborted) throw errors.cancelled()
    if (timer.expired()) {
      const reason = `${request.url.host} did not answer within ${Math.ceil(timeoutMs / 1000)} s`
      throw new Failed(errors.offline(reason), false)
    }
    const { reason, again, unsent } = networkProblem(thrown, request.url.host)
    throw new Failed(errors.offline(reason, unsent), again)
  } finally {
    timer.clear()
  }
}

/** Where a redirect leads, or null where the answer is none. */
function redirectOf(response: Response, from: URL, request: WireRequest, errors: RemoteErrors): URL | null {
  // A browser's fetch hides where a redirect leads.
  if (response.type === 'opaqueredirect') throw errors.answer(request.at, 'redirects to an unknown place')
  const location = response.headers.get('location')
  if (!redirects.has(response.status) || location === null) return null
  if (!URL.canParse(location, from.href))
    throw errors.answer(request.at, 'redirects to an address that is none')
  const target = new URL(location, from)
  if (target.origin !== from.origin) {
    const whither = `redirects to ${target.protocol}//${target.host}`
    throw errors.answer(request.at, `${whither}, and the token is for ${from.origin} only`)
  }
  if (request.method !== 'GET' && !keepsMethod.has(response.status)) {
    throw errors.answer(request.at, `redirects a ${request.method} in a way that would lose it`)
  }
  target.hash = ''
  return target
}

/** Stops reading, and drops the connection, as soon as the limit is crossed. */
async function read(response: Response, maxBytes: number): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const chunks: Uint8Array[] = []
  let size = 0
  let whole = true
  for (const reader = response.body?.getReader(); reader && whole; ) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    size += value.byteLength
    whole = size <= maxBytes
    if (!whole) await reader.cancel()
  }
  return { bytes: Buffer.concat(chunks, Math.min(size, maxBytes)), whole }
}

/** Like `AbortSignal.any` with `AbortSignal.timeout`, which leak listeners in older runtimes. */
function deadline(parent: AbortSignal, ms: number) {
  const controller = new AbortController()
  const abort = () => controller.abort()
  let expired = false
  const timer = setTimeout(() => {
    expired = true
    abort()
  }, ms)
  if (parent.aborted) abort()
  parent.addEventListener('abort', abort, { once: true })
  return {
    signal: controller.signal,
    expired: () => expired,
    clear: () => {
      clearTimeout(timer)
      parent.removeEventListener('abort', abort)
    },
  }
}
