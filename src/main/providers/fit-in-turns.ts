import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'

/** So many rows are looked at in a millisecond or two. */
const slice = 500

/**
 * `schema.safeParse`, with a breath for others after each few hundred rows where `value` is an object with a long list
 * in it. Lists whose length the schema is about are looked at in one go.
 */
export async function safeParseInTurns<S extends z.ZodType>(
  schema: S,
  value: unknown,
): Promise<z.ZodSafeParseResult<z.output<S>>> {
  const list = longListIn(schema, value)
  if (list === null) return schema.safeParse(value)
  const { name, row, rows } = list
  const around = schema.safeParse({ ...(value as object), [name]: [] })
  const made: unknown[] = []
  for (let start = 0; start < rows.length && around.success; start += slice) {
    if (start > 0) await setImmediate()
    const part = z.array(row).safeParse(rows.slice(start, start + slice))
    // An error says where it is in the whole.
    if (!part.success) return schema.safeParse(value)
    for (const one of part.data) made.push(one)
  }
  if (!around.success) return schema.safeParse(value)
  return { ...around, data: Object.assign(around.data as object, { [name]: made }) as z.output<S> }
}

function longListIn(
  schema: z.ZodType,
  value: unknown,
): { name: string; row: z.core.$ZodType; rows: unknown[] } | null {
  if (!(schema instanceof z.ZodObject) || schema.def.checks?.length || typeof value !== 'object') return null
  for (const [name, list] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const rows = (value as Record<string, unknown> | null)?.[name]
    if (!(list instanceof z.ZodArray) || list.def.checks?.length) continue
    if (Array.isArray(rows) && rows.length > slice) return { name, row: list.element, rows }
  }
  return null
}
