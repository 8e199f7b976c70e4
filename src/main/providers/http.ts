import type { z } from 'zod'
import { invalidInput } from '../../shared/errors.ts'
import { readAnswer, refuseFailure } from './answer.ts'
import { backoff } from './backoff.ts'
import { exchange, type WireRequest } from './exchange.ts'
import { Failed } from './failed.ts'
import type { Json, ProviderIO } from './provider.ts'
import { type Named, type RemoteErrors, remoteErrors } from './remote-error.ts'
import { serverUrl } from './server-url.ts'
import { type Pace, throttle } from './throttle.ts'
import { stringifyJson } from './wire-json.ts'

export { serverUrl } from './server-url.ts'

const maxTries = 3
const maxWaitMs = 60_000

export interface HttpOptions {
  readonly provider: Named
  /** As `serverUrl` takes it; a path in it is kept before every call's own. */
  readonly baseUrl: string
  /** Sent with every call, the authorization among them. */
  readonly headers: Readonly<Record<string, string>>
  /** What no error may repeat: the token, and whatever else is secret in `headers`. */
  readonly secrets: readonly string[]
  readonly pace?: Pace
  /** 30,000 unless said. */
  readonly timeoutMs?: number
  /** Of an answer after decompression; 20 MB unless said. */
  readonly maxBytes?: number
}

/** The segments of a path. They are encoded here, so that no id can lead elsewhere. */
export type Path = readonly string[]
/** Null and undefined are left out. */
export type Query = Readonly<Record<string, string | number | bigint | boolean | null | undefined>>

export interface Change<S extends z.ZodType | null> {
  readonly query?: Query
  readonly body?: Json
  /** What comes back; null where nothing of it matters, as for a 204. */
  readonly answer: S
  /** The secrets in `body`: no error may repeat them either. */
  readonly secrets?: readonly string[]
}
type Result<S> = S extends z.ZodType ? z.output<S> : undefined

/** One remote's HTTP API. Every failure is an AppError: `remote-*`, `offline` or `cancelled`. */
export interface Http {
  /** Reads. Repeated where that can help: three tries, and at most a minute of waiting in all. */
  get<S extends z.ZodType>(path: Path, answer: S, query?: Query): Promise<z.output<S>>
  /** Changes something, and is sent once: where no answer comes, it may have been done all the same. */
  send<S extends z.ZodType | null>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: Path,
    change: Change<S>,
  ): Promise<Result<S>>
}

/**
 * A client for one remote. Nothing leaves the origin of `baseUrl`, nothing is logged.
 *
 * Throws `invalid-input` for a `baseUrl` that a connection's form would refuse.
 */
export function http(options: HttpOptions, io: ProviderIO): Http {
  const base = serverUrl.safeParse(options.baseUrl)
  if (!base.success) throw invalidInput(base.error)
  const turn = options.pace ? throttle(options.pace, io) : async () => {}
  const limits = { timeoutMs: options.timeoutMs ?? 30_000, maxBytes: options.maxBytes ?? 20 * 2 ** 20 }

  async function call<S extends z.ZodType | null>(method: string, path: Path, change: Change<S>) {
    const secrets = [...options.secrets, ...(change.secrets ?? [])]
    const errors = remoteErrors(options.provider, secrets)
    const at = `${method} /${path.join('/')}`
    const hasBody = change.body !== undefined
    const request: WireRequest = {
      method,
      url: addressOf(base.data as string, path, change.query ?? {}, () =>
        errors.answer(at, 'would need an id that no address can hold'),
      ),
      headers: { ...options.headers, ...(hasBody && { 'Content-Type': 'application/json' }) },
      body: hasBody ? stringifyJson(change.body as Json) : undefined,
      at,
    }
    try {
      const answer = await answerTo(request, errors, secrets)
      return (change.answer ? readAnswer(answer, change.answer, at, errors) : undefined) as Result<S>
    } catch (thrown) {
      if (io.signal.aborted) throw errors.cancelled()
      throw thrown
    }
  }

  /** The first answer that is no failure, or the last failure. */
  async function answerTo(request: WireRequest, errors: RemoteErrors, secrets: readonly string[]) {
    for (let attempt = 1, waited = 0; ; attempt++) {
      await turn()
      try {
        const answer = await exchange(request, io, errors, limits)
        refuseFailure(answer, request.at, errors, secrets, io.now())
        return answer
      } catch (failed) {
        if (!(failed instanceof Failed)) throw failed
        const waitMs = failed.askedMs ?? backoff(attempt, io.random)
        waited += waitMs
        const repeat = request.method === 'GET' && failed.again && attempt < maxTries && waited <= maxWaitMs
        if (!repeat) throw failed.errorAfter(waitMs)
        await io.sleep(waitMs, io.signal)
      }
    }
  }

  return {
    get: (path, answer, query = {}) => call('GET', path, { answer, query }) as Promise<never>,
    send: call,
  }
}

function addressOf(base: string, path: Path, query: Query, impossible: () => Error): URL {
  // Dots survive encoding, and `new URL` would climb out of the path with them.
  if (path.some((segment) => /^\.{0,2}$/.test(segment))) throw impossible()
  const url = new URL(`${base}/${path.map(encodeURIComponent).join('/')}`)
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined) url.searchParams.set(name, String(value))
  }
  return url
}
