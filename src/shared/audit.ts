import { z } from 'zod'

/** What an entry says: ids, counts and names of fields or settings. Never a value. */
export const auditDetail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
export type AuditDetail = z.output<typeof auditDetail>

/**
 * What is written down. A later build may know more: a reader takes any word, a writer one of these.
 *
 * `log-damaged` is written by the log itself, about itself.
 */
export const auditKinds = [
  'vault-created',
  'unlock',
  'unlock-failed',
  'lock',
  'reveal',
  'copy',
  'export',
  'import',
  'edit',
  'push',
  'writing-allowed',
  'writing-stopped',
  'secret-stored',
  'settings-changed',
  'connection-added',
  'connection-changed',
  'connection-removed',
  'passphrase-changed',
  'strength-changed',
  'recovery-key-renewed',
  'recovery-key-checked',
  'quick-unlock-on',
  'quick-unlock-off',
  'backup',
  'restore',
  'sign',
  'program-allowed',
  'program-refused',
  'program-revoked',
  'rotation-started',
  'rotation-confirmed',
  'rotation-reverted',
  'attachment-added',
  'attachment-opened',
  'attachment-saved',
  'attachment-removed',
  'attachment-restored',
  'log-damaged',
] as const
export type AuditKind = (typeof auditKinds)[number]

/** Through what a person or a program asked; `automatic` is Keystead itself. */
export const surfaces = ['window', 'cli', 'helper', 'agent', 'browser', 'automatic'] as const
export type Surface = (typeof surfaces)[number]

export const auditEntry = z.object({
  /** 1, 2, 3 … in the order in which things happened. */
  seq: z.int(),
  at: z.int(),
  what: z.string(),
  surface: z.string(),
  credentialId: z.string().nullable(),
  /** The credential's name now; null where it is gone, or the entry is about none. */
  credentialName: z.string().nullable(),
  detail: auditDetail,
})
export type AuditEntry = z.output<typeof auditEntry>

/** What to list, newest first. Absent keys do not narrow. Times are Unix milliseconds, both ends included. */
export const auditQuery = z.object({
  what: z.array(z.string().max(40)).max(auditKinds.length).optional(),
  surface: z.string().max(40).optional(),
  credentialId: z.uuid().optional(),
  from: z.int().optional(),
  to: z.int().optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
})
export type AuditQuery = z.output<typeof auditQuery>
export const auditPage = z.object({ entries: z.array(auditEntry), total: z.int() })

/** Is every entry there, and as it was written? `at` is the number of the first that is not. */
export const auditVerdict = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), entries: z.int(), since: z.int().nullable() }),
  z.object({
    ok: z.literal(false),
    at: z.int(),
    /** `changed`: the entry is not as it was written. `missing`: it is not there. `older`: this computer had seen more. */
    reason: z.enum(['changed', 'missing', 'older']),
  }),
])
export type AuditVerdict = z.output<typeof auditVerdict>
