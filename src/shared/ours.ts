import { z } from 'zod'

/**
 * A text in words of ours: a label, a reason, a hint. Main says it in English, and the window in its language.
 * What a person or a remote wrote is none of these: it stays as it is.
 */
export const ours = z.string()

/**
 * Whether two schemas are one. A bundle makes shapes when they are first used, and what stands for one until then is
 * another object with the same inside.
 */
export const isSame = (one: z.ZodType, other: z.ZodType): boolean => one._zod === other._zod

/** Whether a schema is that of a text of ours: this very one, so that no description of the contract shows the mark. */
export const isOurs = (schema: z.ZodType): boolean => isSame(schema, ours)
