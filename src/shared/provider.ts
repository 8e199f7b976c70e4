import { z } from 'zod'
import { field } from './field.ts'

/** A kind of credential that a provider knows. */
export const kindInfo = z.object({
  id: z.string(),
  label: z.string(),
  fields: z.array(field),
  /** What cannot be done with this kind, each as a sentence that says why and what to do. */
  cannot: z.object({
    create: z.string().optional(),
    update: z.string().optional(),
    remove: z.string().optional(),
  }),
})

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
  /** The label of a credential's description there; absent where there is none. */
  descriptionLabel: z.string().optional(),
  /** The label of the reason that the remote asks for with a change, where it does. */
  asksReason: z.object({ update: z.string().optional(), remove: z.string().optional() }),
  /** What this provider calls its scopes, in the plural: «Workspaces». */
  scopeName: z.string(),
})
export type ProviderInfo = z.output<typeof providerInfo>
export type KindInfo = z.output<typeof kindInfo>
