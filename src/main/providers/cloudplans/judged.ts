import { z } from 'zod'
import type { JsonObject } from '../provider.ts'

/** What a 2xx answer turned out to be: the failure its body speaks of, or the answer asked for. */
export type Judged<T> =
  | { readonly failed: number; readonly body: JsonObject }
  | { readonly failed: null; readonly answer: T }

const bodyStatus = z
  .union([z.int(), z.string().regex(/^\d{3}$/)], { error: 'expected a number of three digits' })
  .transform(Number)
  .nullish()

/**
 * Reads the `status` of a body before anything else of it.
 *
 * Every answer of CloudPlans repeats its status in the body, and how errors look is not documented: a
 * 200 that carries another status is taken for that failure. Without one, the HTTP status is all there is.
 */
export const judged = <S extends z.ZodType>(schema: S) =>
  z.looseObject({ status: bodyStatus }).transform((body, context): Judged<z.output<S>> => {
    const status = body.status ?? 200
    if (status < 200 || status > 299) return { failed: status, body: body as JsonObject }
    const parsed = schema.safeParse(body)
    if (parsed.success) return { failed: null, answer: parsed.data }
    for (const { path, message } of parsed.error.issues) {
      context.addIssue({ code: 'custom', path: [...path], message })
    }
    return z.NEVER
  })
