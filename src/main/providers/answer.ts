import { setImmediate } from 'node:timers/promises'
import type { z } from 'zod'
import { askedWait } from './backoff.ts'
import type { Answer } from './exchange.ts'
import { Failed } from './failed.ts'
import { safeParseInTurns } from './fit-in-turns.ts'
import { parseJsonInTurns } from './json-in-turns.ts'
import type { RemoteErrors } from './remote-error.ts'
import { said } from './said.ts'
import { WireJsonError } from './wire-json.ts'

/** Of an answer that is longer, each step has a turn of its own: thousands of rows take some tens of milliseconds. */
const manyBytes = 200_000

/** What may pass by itself: a gateway or a restart. A plain 500 would fail the same way again. */
const passing = new Set([502, 503, 504])

/** Throws the failure that an answer's status means; returns for a 2xx. `now` is Unix milliseconds. */
export function refuseFailure(
  { status, headers, bytes }: Answer,
  at: string,
  errors: RemoteErrors,
  secrets: readonly string[],
  now: number,
): void {
  if (status >= 200 && status < 300) return
  const words = said(new TextDecoder().decode(bytes), headers.get('content-type') ?? '', secrets)
  const asked = askedWait(headers, now)
  if (status === 401) throw new Failed(errors.rejected(status), false)
  if (status === 403) throw new Failed(errors.forbidden(status, words), false)
  if (status === 429) throw new Failed((waitMs) => errors.throttled(waitMs, now), true, asked)
  if (status >= 500) throw new Failed(errors.failed(status, words), passing.has(status), asked)
  if (status >= 400) throw new Failed(errors.refused(status, words), false)
  throw errors.answer(at, `has the status ${status}, which says neither yes nor no`)
}

/** The parsed answer, or a `remote-answer` that names the place where it breaks its promise. */
export async function readAnswer<S extends z.ZodType>(
  { headers, bytes, whole }: Answer,
  schema: S,
  at: string,
  errors: RemoteErrors,
): Promise<z.output<S>> {
  if (!whole) throw errors.answer(at, `is larger than ${Math.floor(bytes.length / 2 ** 20)} MB`)
  if (bytes.length === 0) throw errors.answer(at, 'is empty')
  let value: unknown
  try {
    value = await parseJsonInTurns(bytes)
  } catch (thrown) {
    const reason = thrown instanceof WireJsonError ? thrown.message : 'is not UTF-8 text'
    throw errors.answer(at, `${reason} (it calls itself ${headers.get('content-type') ?? 'nothing'})`)
  }
  if (bytes.length > manyBytes) await setImmediate()
  const parsed = await safeParseInTurns(schema, value)
  if (bytes.length > manyBytes) await setImmediate()
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0] as z.core.$ZodIssue
  const place = path.map(String).join('.')
  const reason = valueAt(value, path) === undefined ? 'lacks it' : `does not fit: ${message}`
  throw errors.answer(place ? `${at}, ${place}` : at, reason)
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value
  for (const key of path) found = (found as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return found
}
