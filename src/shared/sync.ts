import { z } from 'zod'
import { connectionId } from './connection.ts'
import { wireError } from './errors.ts'
import { ours } from './ours.ts'

/** A public value of a field; null where it is empty. */
export const plainValue = z.union([z.string(), z.number(), z.boolean()]).nullable()

/** What becomes of one field. Of a secret it says only that it changes: `before` and `after` are null. */
export const fieldChange = z.object({
  /** `name`, `description`, `kind`, `attributes.x` and `secrets.x` by the kind's schema, `notes`, `tags`, … */
  field: z.string(),
  label: ours,
  secret: z.boolean(),
  before: plainValue,
  after: plainValue,
})
export type FieldChange = z.output<typeof fieldChange>

/**
 * One line of a plan, in the manner of `terraform plan`.
 *
 * `push` lines change the remote, `pull` lines change the vault. `conflict` lines do neither until the person chooses.
 */
export const planLine = z.object({
  /** Names the line in `leaveOut`. */
  key: z.string(),
  direction: z.enum(['push', 'pull']),
  action: z.enum(['create', 'change', 'delete', 'conflict']),
  /** Null for a remote credential that the vault does not have yet. */
  credentialId: z.uuid().nullable(),
  name: z.string(),
  kindLabel: ours,
  organization: z.string(),
  scope: z.string(),
  fields: z.array(fieldChange),
  /** The person left it out before; it stays out until they say otherwise. */
  held: z.boolean(),
  /** Why the last attempt failed. */
  failure: wireError.nullable(),
})
export type PlanLine = z.output<typeof planLine>

export const plan = z.object({
  connectionId,
  /** When the remote was read for it. */
  at: z.int(),
  lines: z.array(planLine),
  /** Scopes whose list lacks so much that nothing is concluded from it until the person says so. */
  doubts: z.array(z.object({ scopeId: z.uuid(), scope: z.string(), missing: z.int(), of: z.int() })),
})
export type Plan = z.output<typeof plan>

/** Who replaced a state. */
export const cause = z.enum(['edit', 'pull', 'merge', 'rotate', 'restore', 'import'])
export type Cause = z.output<typeof cause>

/** A state that was replaced. `changes` lead from it to the one that came after. */
export const version = z.object({
  version: z.int(),
  /** When it was replaced, and by what. */
  at: z.int(),
  cause,
  name: z.string(),
  changes: z.array(fieldChange),
})
export type Version = z.output<typeof version>

/** One side of a conflict: the value here, at the remote, and the one both last agreed on. */
export const conflictField = z.object({
  field: z.string(),
  label: ours,
  mine: plainValue,
  theirs: plainValue,
  base: plainValue,
})
export const conflict = z.object({
  fields: z.array(conflictField),
  /** It is gone at the remote, and was edited here. */
  gone: z.boolean(),
  /** It was changed at the remote, and deleted here. */
  deletedHere: z.boolean(),
})
export type Conflict = z.output<typeof conflict>

export const side = z.enum(['mine', 'theirs'])
export type Side = z.output<typeof side>

/** What a remote is owed of one credential. */
export const owed = z.object({
  action: z.enum(['create', 'change', 'delete']),
  since: z.int(),
  held: z.boolean(),
  /** Labels of the fields that a push would change there. */
  fields: z.array(z.string()),
  failure: wireError.nullable(),
  nextAt: z.int().nullable(),
  /** A create whose answer was lost: several at the remote fit, so the person says which one it is. */
  candidates: z.array(z.object({ remoteId: z.string(), name: z.string(), createdAt: z.int().nullable() })),
})
export type Owed = z.output<typeof owed>

export const logEvents = [
  'run-finished',
  'run-failed',
  'run-cancelled',
  'created-there',
  'changed-there',
  'deleted-there',
  'push-failed',
  'conflict',
  'trashed',
  'doubt',
  'not-listed',
  'settled',
] as const
/** One line of the sync log. `name` is a credential's or a scope's; `detail` holds counts and the error's words. */
export const logLine = z.object({
  id: z.int(),
  at: z.int(),
  connectionId: connectionId.nullable(),
  label: z.string(),
  event: z.enum(logEvents),
  name: z.string().nullable(),
  message: ours.nullable(),
  counts: z.record(z.string(), z.int()),
})
export type LogLine = z.output<typeof logLine>
export type LogEvent = (typeof logEvents)[number]
