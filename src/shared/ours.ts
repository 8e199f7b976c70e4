import { z } from 'zod'

/**
 * A text in words of ours: a label, a reason, a hint. Main says it in English, and the window in its language.
 * What a person or a remote wrote is none of these: it stays as it is.
 */
export const ours = z.string().meta({ ours: true })

/** Whether a schema is that of a text of ours. */
export const isOurs = (schema: z.ZodType): boolean => z.globalRegistry.get(schema)?.ours === true
