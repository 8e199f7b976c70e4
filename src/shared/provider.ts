import { z } from 'zod'
import { field } from './field.ts'
import { ours } from './ours.ts'

/** A kind of credential that a provider knows. */
export const kindInfo = z.object({
  id: z.string(),
  label: ours,
  fields: z.array(field),
  /** What cannot be done with this kind, each as a sentence that says why and what to do. */
  cannot: z.object({
    create: ours.optional(),
    update: ours.optional(),
    remove: ours.optional(),
  }),
})

/** What a list can show of a credential in a column of its own. */
export const listColumn = z.enum(['health', 'lastUsed', 'usedBy', 'updated', 'expires'])
export type ListColumn = z.output<typeof listColumn>

/** What the page knows of a place where credentials live: enough to draw its lists, details and forms. */
export const catalogueInfo = z.object({
  id: z.string(),
  name: ours,
  /** One sentence: which credentials live there. */
  summary: ours,
  kinds: z.array(kindInfo),
  /** What this place calls its scopes, in the plural: «Workspaces». */
  scopeName: ours,
  /** The label of a credential's description there; absent where there is none. */
  descriptionLabel: ours.optional(),
  /** The columns that a list of this place alone has, the most telling first; absent: what any place can tell. */
  columns: z.array(listColumn).optional(),
})
export type CatalogueInfo = z.output<typeof catalogueInfo>

/** The same for one that is reached over a connection. */
export const providerInfo = catalogueInfo.extend({
  /** Where a person makes the token, in words, and the page for it where there is one. */
  tokenHelp: ours,
  tokenUrl: z.string().optional(),
  connectionFields: z.array(field),
  /** The label of the reason that the remote asks for with a change, where it does. */
  asksReason: z.object({ update: ours.optional(), remove: ours.optional() }),
})

/** What this vault alone holds has no remote; its pseudo connection bears this name. */
export const localProvider = 'local'

export type ProviderInfo = z.output<typeof providerInfo>
export type KindInfo = z.output<typeof kindInfo>
