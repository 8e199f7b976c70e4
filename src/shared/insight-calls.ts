import { z } from 'zod'
import {
  ages,
  attentionCounts,
  attentionFilter,
  attentionPage,
  attentionQuery,
  whereIs,
} from './attention.ts'
import { bulkPreview, bulkRequest, bulkResult, bulkUndone } from './bulk.ts'
import { credentialId } from './credential.ts'
import { graphOf, usageGraph } from './graph.ts'
import { call } from './ipc.ts'
import { completion, savedSearch } from './search.ts'

const none = z.undefined()
const nothing = z.void()
const fieldName = z.string().min(1).max(100)
const secretValue = z.string().min(1).max(1_000_000)

/** What the vault makes of what it holds: attention, use, searches, changes to many. */
export const insightCalls = {
  /** The code that a one-time-code secret gives now. Counts as one reveal. */
  'credentials.totp': call(
    () => z.object({ id: credentialId, field: fieldName }),
    () => z.object({ code: z.string(), periodSeconds: z.int(), validUntil: z.int() }),
  ),
  /** «Is this value mine?»: where a secret is or was held. The value is looked up by its keyed fingerprint and forgotten. */
  'secrets.whereIs': call(() => z.object({ value: secretValue }), whereIs),
  /** Where secrets are used: of one credential, an organization or a customer. */
  'credentials.usageGraph': call(graphOf, usageGraph),

  /** What asks for attention, most pressing first. */
  'attention.list': call(attentionQuery, attentionPage),
  'attention.counts': call(attentionFilter, attentionCounts),
  /** How old secrets are, when credentials were last used, and what ends when: counted, to be drawn. */
  'attention.ages': call(attentionFilter, ages),

  /** What a change to many would do: to how many, and which cannot be changed and why. Changes nothing. */
  'credentials.bulkPreview': call(bulkRequest, bulkPreview),
  /** Changes many. What it changed can be taken back with `undo` until the vault is locked. */
  'credentials.bulk': call(bulkRequest, bulkResult),
  /** Forgets everything in the trash, but for what its remote is still owed: `left` counts that. */
  'credentials.emptyTrash': call(none, () => z.object({ forgotten: z.int(), left: z.int() })),
  'credentials.bulkUndo': call(() => z.object({ undo: z.uuid() }), bulkUndone),

  /** What can be typed at a place of a query: operators, and the values that exist in this vault. */
  'search.complete': call(
    () => z.object({ text: z.string().max(1000), at: z.int().min(0).max(1000) }),
    completion,
  ),
  'searches.list': call(none, () => z.array(savedSearch)),
  /** Keeps a search, or changes the one of `id`. A query that cannot be read is `invalid-input`. */
  'searches.save': call(
    () => savedSearch.partial({ id: true }),
    () => z.object({ id: z.uuid() }),
  ),
  'searches.remove': call(() => z.object({ id: z.uuid() }), nothing),
}
