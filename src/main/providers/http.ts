import type { z } from 'zod'
import { type AppError, invalidInput } from '../../shared/errors.ts'
import { readAnswer, refuseFailure } from './answer.ts'
import { backoff } from './backoff.ts'
import { type Answer, exchange, type WireRequest } from './exchange.ts'
import { Failed } from './failed.ts'
import type { Json, ProviderIO } from './provider.ts'
import { type Named, type RemoteErrors, remoteErrors } from './remote-error.ts'
import { clean } from './said.ts'
import { serverUrl } from './server-url.ts'
import { type Pace, throttle } from './throttle.ts'
import { parseJson, stringifyJson } from './wire-json.ts'

export { serverUrl } from './server-url.ts'

const maxTries = 3
const maxWaitMs = 60_000

export interface HttpOptions {
  readonly provider: Named
  /** As `serverUrl` takes it; a path in it is kept before every call's own. */
  readonly baseUrl: string
  /** Sent with every call, the authorization among them unless `authorize` makes it. */
  readonly headers: Readonly<Record<string, string>>
  /**
   * Makes the `Authorization` of each try, for a login that expires. After a 401 to a read it is asked
   * again with what was `refused`: the read is repeated, once, if the answer is another one. Scheme and
   * value with a space between; no error repeats the value.
   */
  readonly authorize?: (refused: string | null) => Promise<string>
  /** What no error may repeat: the token, and whatever else is secret in `headers`. */
  readonly secrets: readonly string[]
  readonly pace?: Pace
  /** 30,000 unless said. */
  readonly timeoutMs?: number
  /** Of an answer after decompression; 20 MB unless said. */
  readonly maxBytes?: number
}

/** The segments of a path. They are encoded here, so that no id can lead elsewhere. None: `baseUrl` itself. */
export type Path = readonly string[]
/** Null and undefined are left out. */
export type Query = Readonly<Record<string, string | number | bigint | boolean | null | undefined>>

export interface Change<S extends z.ZodType | null> {
  readonly query?: Query
  /** Sent as JSON, or as a form where it is one. */
  readonly body?: Json | URLSearchParams
  /** What comes back; null where nothing of it matters, as for a 204. */
  readonly answer: S
  /** The secrets in `body`: no error may repeat them either. */
  readonly secrets?: readonly string[]
  /** Sending it twice does no more than sending it once, so it is repeated as reads are. */
  readonly repeatable?: boolean
  /**
   * The error that a failure means, where the remote tells more than words; null for the usual one. `body`
   * is undefined where it is not JSON. Whatever an error takes from it has to go through `clean`.
   */
  readonly refusal?: (
    status: number,
    body: Json | undefined,
    clean: (text: string) => string,
  ) => AppError | null
}
type Result<S> = S extends z.ZodType ? z.output<S> : undefined

/** One remote's HTTP API. Every failure is an AppError: `remote-*`, `offline` or `cancelled`. */
export interface Http {
  /** Reads. Repeated where that can help: three tries, and at most a minute of waiting in all. */
  get<S extends z.ZodType | null>(path: Path, answer: S, query?: Query): Promise<Result<S>>
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
    const { type, text } = written(change.body)
    const request: WireRequest = {
      method,
      url: addressOf(base.data as string, path, change.query ?? {}, () =>
        errors.answer(at, 'would need an id that no address can hold'),
      ),
      headers: { ...options.headers, ...(type !== undefined && { 'Content-Type': type }) },
      body: text,
      at,
    }
    try {
      const answer = await answerTo(request, change, errors, secrets)
      return (change.answer ? await readAnswer(answer, change.answer, at, errors) : undefined) as Result<S>
    } catch (thrown) {
      if (io.signal.aborted) throw errors.cancelled()
      throw thrown
    }
  }

  /** The first answer that is no failure, or the last failure. Adds to `secrets` what it authorizes with. */
  async function answerTo(
    request: WireRequest,
    { repeatable = request.method === 'GET', refusal }: Change<z.ZodType | null>,
    errors: RemoteErrors,
    secrets: string[],
  ) {
    let renewed = false
    for (let attempt = 1, waited = 0; ; attempt++) {
      await turn()
      const authorization = await options.authorize?.(null)
      if (authorization !== undefined) secrets.push(authorization.slice(authorization.indexOf(' ') + 1))
      const more = repeatable && attempt < maxTries
      let answer: Answer | undefined
      try {
        answer = await exchange(authorized(request, authorization), io, errors, limits)
        const told =
          answer.status >= 400
            ? refusal?.(answer.status, jsonIn(answer), (text) => clean(text, secrets))
            : null
        if (told) throw told
        refuseFailure(answer, request.at, errors, secrets, io.now())
        return answer
      } catch (failed) {
        if (!(failed instanceof Failed)) throw failed
        if (authorization !== undefined && answer?.status === 401 && more && !renewed) {
          renewed = (await options.authorize?.(authorization)) !== authorization
          if (renewed) continue
        }
        const waitMs = failed.askedMs ?? backoff(attempt, io.random)
        waited += waitMs
        const again = adviceIn(answer) ?? failed.again
        if (!again || !more || waited > maxWaitMs) throw failed.errorAfter(waitMs)
        await io.sleep(waitMs, io.signal)
      }
    }
  }

  return {
    get: (path, answer, query = {}) => call('GET', path, { answer, query }),
    send: call,
  }
}

function written(body: Change<null>['body']): { type?: string; text: string | undefined } {
  if (body === undefined) return { text: undefined }
  if (body instanceof URLSearchParams) return { type: 'application/x-www-form-urlencoded', text: `${body}` }
  return { type: 'application/json', text: stringifyJson(body) }
}

const authorized = (request: WireRequest, authorization: string | undefined): WireRequest =>
  authorization === undefined
    ? request
    : { ...request, headers: { ...request.headers, Authorization: authorization } }

/** `x-should-retry`, by which some remotes say whether trying again helps; null where it is not there. */
function adviceIn(answer: Answer | undefined): boolean | null {
  const advice = answer?.headers.get('x-should-retry')
  return advice === 'true' ? true : advice === 'false' ? false : null
}

function jsonIn({ bytes }: Answer): Json | undefined {
  try {
    return parseJson(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

function addressOf(base: string, path: Path, query: Query, impossible: () => Error): URL {
  // Dots survive encoding, and `new URL` would climb out of the path with them.
  if (path.some((segment) => /^\.{0,2}$/.test(segment))) throw impossible()
  const url = new URL([base, ...path.map(encodeURIComponent)].join('/'))
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined) url.searchParams.set(name, String(value))
  }
  return url
}
