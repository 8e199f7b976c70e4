import { z } from 'zod'
import { credentialSummary, healthState } from './credential.ts'
import { ours } from './ours.ts'

/** Why a credential asks for attention, most pressing first. */
export const reasons = [
  'conflict',
  'push-failed',
  'unhealthy',
  'expired',
  'expiring',
  'rotation-due',
  'shared-secret',
  'secret-missing',
  'unused',
  'never-used',
  'unattached',
] as const
export const attentionReason = z.enum(reasons)
export type AttentionReason = z.output<typeof attentionReason>

const of = { credential: credentialSummary }
/** One finding, with the facts of its sentence. Times are Unix milliseconds. */
export const finding = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('conflict'), ...of }),
  z.object({ reason: z.literal('push-failed'), ...of, message: ours, owedSince: z.int() }),
  z.object({
    reason: z.literal('unhealthy'),
    ...of,
    health: healthState,
    message: ours.nullable(),
    checkedAt: z.int().nullable(),
  }),
  z.object({ reason: z.literal('expired'), ...of, at: z.int() }),
  z.object({ reason: z.literal('expiring'), ...of, at: z.int() }),
  /** `dueAt` may lie within the lead time. `byPolicy`: the days are those of its kind, not its own. */
  z.object({
    reason: z.literal('rotation-due'),
    ...of,
    storedAt: z.int(),
    days: z.int(),
    dueAt: z.int(),
    byPolicy: z.boolean(),
  }),
  /** `others`: how many more credentials hold the same secret now. */
  z.object({ reason: z.literal('shared-secret'), ...of, others: z.int() }),
  z.object({ reason: z.literal('secret-missing'), ...of }),
  z.object({ reason: z.literal('unused'), ...of, lastUsedAt: z.int() }),
  z.object({ reason: z.literal('never-used'), ...of, createdAt: z.int().nullable() }),
  z.object({ reason: z.literal('unattached'), ...of }),
])
export type Finding = z.output<typeof finding>

export const attentionFilter = z.object({
  connectionId: z.uuid().optional(),
  organizationId: z.uuid().optional(),
  tieId: z.uuid().optional(),
})
export const attentionQuery = attentionFilter.extend({
  /** Of these reasons only. */
  reasons: z.array(attentionReason).max(reasons.length).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
})
export const attentionCounts = z.object({
  /** By reason; one credential may be counted under several. */
  byReason: z.record(attentionReason, z.int()),
  total: z.int(),
})
export type AttentionCounts = z.output<typeof attentionCounts>
export const attentionPage = z.object({
  findings: z.array(finding),
  /** For the next page; null at the end. */
  cursor: z.string().nullable(),
  counts: attentionCounts,
})

/** How many credentials there are of a stretch of time, and the search that lists them. */
export const ageBand = z.object({
  /** `d30`: younger than so many days and in no band before it. `2026-11`: that month (UTC). */
  id: z.union([z.enum(['older', 'never', 'past', 'later']), z.string().regex(/^(d\d{1,4}|\d{4}-\d{2})$/)]),
  count: z.int(),
  query: z.string(),
})
export type AgeBand = z.output<typeof ageBand>

/** What there is by time, each without gaps: since when secrets are held, last uses, and what ends when. */
export const ages = z.object({
  stored: z.array(ageBand),
  used: z.array(ageBand),
  expires: z.array(ageBand),
})
export type Ages = z.output<typeof ages>

/** Where a value is that somebody pasted. */
export const whereIs = z.object({
  credentials: z.array(
    z.object({
      credential: credentialSummary,
      field: z.string(),
      label: ours,
      /** Of that field, now; otherwise it was so once. */
      current: z.boolean(),
      storedAt: z.int(),
    }),
  ),
  /** Logins to remotes whose own secret it is. */
  connections: z.array(z.object({ id: z.uuid(), label: z.string(), provider: z.string() })),
  /** There are more than are listed. */
  more: z.boolean(),
})
