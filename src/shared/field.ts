import { z } from 'zod'
import { ours } from './ours.ts'

/**
 * One field of a generated form or detail, derived from a zod schema and its `.meta()`.
 *
 * `multiline`: several lines of text (keys, certificates). `json`: text that must parse as JSON.
 */
export const field = z.object({
  name: z.string(),
  label: ours,
  help: ours.optional(),
  type: z.enum(['text', 'url', 'number', 'toggle', 'choice', 'multiline', 'json']),
  secret: z.boolean(),
  required: z.boolean(),
  readOnly: z.boolean(),
  placeholder: ours.optional(),
  options: z.array(z.object({ value: z.string(), label: ours })).optional(),
  initial: z.union([z.string(), z.number(), z.boolean()]).optional(),
})
export type Field = z.output<typeof field>

/** What a schema may say of a field in `.meta()`. Everything shown or hidden follows from it. */
export interface FieldMeta {
  label?: string
  help?: string
  secret?: boolean
  multiline?: boolean
  json?: boolean
  readOnly?: boolean
  /** A public value that the remote takes and never tells: what the vault knows of it stays. */
  writeOnly?: boolean
  /** Of a connection: a login that lives for minutes. Kept in memory until lock, never stored. */
  ephemeral?: boolean
  placeholder?: string
}
