import type { z } from 'zod'
import type { AppError } from '../../../shared/errors.ts'
import type { Http, Query } from '../http.ts'
import type { Json, JsonObject } from '../provider.ts'
import { type Named, type RemoteErrors, remoteErrors } from '../remote-error.ts'
import { clean, said } from '../said.ts'
import { stringifyJson } from '../wire-json.ts'
import { type Judged, judged } from './judged.ts'
import * as wire from './wire.ts'

/** A body that speaks of too many requests names no time to wait. */
const pauseMs = 60_000

/** The calls of CloudPlans. Each names its `action` in the query: without it they are refused. */
export interface CloudPlansApi {
  /** `path` follows /v1/organizations. */
  read<S extends z.ZodType>(
    path: readonly string[],
    action: string,
    schema: S,
    query?: Query,
  ): Promise<z.output<S>>
  /** `secrets` are those in `body`: no error may repeat them. */
  write(path: readonly string[], action: string, body: JsonObject, secrets: readonly string[]): Promise<void>
  /** An error in the words and kinds of this remote. */
  readonly errors: RemoteErrors
}

/** `now` is Unix milliseconds. Fails as `http` does, and with the failure a body speaks of. */
export function cloudPlansApi(api: Http, named: Named, token: string, now: () => number): CloudPlansApi {
  const root = ['v1', 'organizations']

  function settle<T>(result: Judged<T>, at: string, secrets: readonly string[]): T {
    if (result.failed === null) return result.answer
    const words = wordsOf(result.body, secrets)
    throw failureOf(result.failed, words, at, remoteErrors(named, secrets), now())
  }

  return {
    errors: remoteErrors(named, [token]),
    async read(path, action, schema, query = {}) {
      const whole = [...root, ...path]
      const result = await api.get(whole, judged(schema), { ...query, action })
      return settle(result, `GET /${whole.join('/')}`, [token])
    },
    async write(path, action, body, secrets) {
      const whole = [...root, ...path]
      const answer = judged(wire.done)
      const result = await api.send('POST', whole, { query: { action }, body, answer, secrets })
      settle(result, `POST /${whole.join('/')}`, [token, ...secrets])
    },
  }
}

function failureOf(status: number, words: string, at: string, errors: RemoteErrors, now: number): AppError {
  if (status === 401) return errors.rejected(status)
  if (status === 403) return errors.forbidden(status, words)
  if (status === 429) return errors.throttled(pauseMs, now)
  if (status >= 500 && status <= 599) return errors.failed(status, words)
  if (status >= 400 && status <= 499) return errors.refused(status, words)
  return errors.answer(at, `carries the status ${status}, which says neither yes nor no`)
}

/** `response` is where a success says what was done, so it is read first. */
function wordsOf({ status: _, ...rest }: Record<string, Json>, secrets: readonly string[]): string {
  if (typeof rest.response === 'string') return clean(rest.response, secrets)
  return Object.keys(rest).length > 0 ? said(stringifyJson(rest), 'application/json', secrets) : ''
}
