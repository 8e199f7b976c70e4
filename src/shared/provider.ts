import { z } from 'zod'
import { field } from './field.ts'

/** A kind of credential that a provider knows. */
export const kindInfo = z.object({ id: z.string(), label: z.string(), fields: z.array(field) })

/** What the page knows of a provider: enough to draw its forms, lists and names. */
export const providerInfo = z.object({
  id: z.string(),
  name: z.string(),
  /** One sentence: which credentials live there. */
  summary: z.string(),
  /** Where a person makes the token, in words, and the page for it where there is one. */
  tokenHelp: z.string(),
  tokenUrl: z.string().optional(),
  connectionFields: z.array(field),
  kinds: z.array(kindInfo),
  /** What this provider calls its scopes, in the plural: «Workspaces». */
  scopeName: z.string(),
})
export type ProviderInfo = z.output<typeof providerInfo>
export type KindInfo = z.output<typeof kindInfo>
