import { z } from 'zod'
import { type FailureKind, failures, wireError } from '../shared/errors.ts'
import { isOurs, isSame } from '../shared/ours.ts'

type Phrase = (text: string) => string

const known = new WeakMap<z.ZodType, boolean>()

/**
 * `value`, which has been parsed by `schema`, with every text of ours said by `phrase`. What holds none is
 * returned as it is.
 */
export function spoken(schema: z.ZodType, value: unknown, phrase: Phrase): unknown {
  if (value === null || value === undefined || !holdsOurs(schema)) return value
  if (schema instanceof z.ZodString) return typeof value === 'string' ? phrase(value) : value
  if (isSame(schema, wireError)) {
    // What a detail holds depends on the kind beside it, which the schema does not say.
    const { kind, detail } = value as z.output<typeof wireError>
    return { ...value, detail: spoken(failures[kind as FailureKind], detail, phrase) }
  }
  if (schema instanceof z.ZodObject) {
    const said: Record<string, unknown> = { ...(value as object) }
    for (const [name, inner] of Object.entries(schema.shape)) {
      if (Object.hasOwn(said, name)) said[name] = spoken(inner as z.ZodType, said[name], phrase)
    }
    return said
  }
  if (schema instanceof z.ZodArray) {
    return (value as unknown[]).map((each) => spoken(schema.element as z.ZodType, each, phrase))
  }
  const inner = innersOf(schema)
  const fitting = inner.length === 1 ? inner[0] : inner.find((each) => each.safeParse(value).success)
  return fitting ? spoken(fitting, value, phrase) : value
}

/** What an optional, a nullable or a default wraps, or the members of a union. */
function innersOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options as z.ZodType[]
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return [schema.unwrap() as z.ZodType]
  return []
}

function holdsOurs(schema: z.ZodType): boolean {
  const found = known.get(schema)
  if (found !== undefined) return found
  const parts =
    schema instanceof z.ZodObject
      ? (Object.values(schema.shape) as z.ZodType[])
      : schema instanceof z.ZodArray
        ? [schema.element as z.ZodType]
        : innersOf(schema)
  const holds = isSame(schema, wireError) || isOurs(schema) || parts.some(holdsOurs)
  known.set(schema, holds)
  return holds
}
