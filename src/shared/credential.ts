import { z } from 'zod'
import { field } from './field.ts'
import { ours } from './ours.ts'
import { conflict, owed } from './sync.ts'

export const credentialId = z.uuid()

/** Which secrets of a credential this vault holds: `none` means its kind has none. */
export const held = z.enum(['none', 'missing', 'partial', 'held'])
export const healthState = z.enum(['ok', 'warn', 'invalid', 'unknown'])

/** A row of the list. It never carries a secret. Times are Unix milliseconds. */
export const credentialSummary = z.object({
  id: credentialId,
  name: z.string(),
  provider: z.string(),
  kind: z.string(),
  kindLabel: ours,
  connectionId: z.uuid(),
  organization: z.string().nullable(),
  scope: z.string().nullable(),
  /** The public fact that tells one credential from the next: an access key id, a user name, an ARN. */
  hint: z.string().nullable(),
  /** What the hint is called: the label of its field. */
  hintLabel: ours.nullable().optional(),
  /** How many things use it at its remote; null where the remote does not tell. */
  usedBy: z.int().nullable().optional(),
  tags: z.array(z.string()),
  held,
  health: healthState,
  /** No longer at its remote. */
  gone: z.boolean(),
  trashed: z.boolean(),
  /** `local`: no remote knows of it. `conflict` goes before `failed`, `failed` before `pending`. */
  sync: z.enum(['local', 'synced', 'pending', 'held', 'failed', 'conflict']),
  expiresAt: z.int().nullable(),
  lastUsedAt: z.int().nullable(),
  updatedAt: z.int().nullable(),
})
export type CredentialSummary = z.output<typeof credentialSummary>

/** A field of the detail: what it is, and its public value or whether its secret is held. */
export const detailField = field.extend({
  /** The public value; always null for a secret. */
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  /** For a secret: is it in this vault, and since when. */
  held: z.boolean(),
  storedAt: z.int().nullable(),
})
export type DetailField = z.output<typeof detailField>

/** Where a credential is used, as far as its remote tells. */
export const usage = z.object({
  count: z.int(),
  by: z.array(z.object({ type: z.string(), id: z.string(), name: z.string() })),
})

/** A field of the person's own. A hidden one is a secret named `custom.<id>`. */
export const customField = z.object({
  id: z.string().regex(/^[a-z0-9]{1,20}$/),
  label: z.string().trim().min(1, 'Give the field a name').max(100),
  type: z.enum(['text', 'hidden', 'url', 'date', 'totp']),
  /** Null for what is hidden. */
  value: z.string().max(10_000).nullable(),
})
export type CustomField = z.output<typeof customField>

export const credentialDetail = credentialSummary.extend({
  scopeId: z.uuid(),
  organizationId: z.uuid(),
  /** What the remote is owed; null where it is as we have it. */
  owed: owed.nullable(),
  conflict: conflict.nullable(),
  trashedAt: z.int().nullable(),
  /** When it was last changed here. */
  editedAt: z.int().nullable(),
  custom: z.array(customField),
  rotateDays: z.int().nullable(),
  /** Why it cannot be edited or deleted at its remote, as a sentence; null where it can. */
  cannotUpdate: ours.nullable(),
  cannotRemove: ours.nullable(),
  usage: usage.nullable(),
  description: z.string().nullable(),
  fields: z.array(detailField),
  /** What the remote told that Keystead has no name for, as JSON text. Secrets are not among it. */
  extra: z.array(z.object({ name: z.string(), value: z.string() })),
  notes: z.string(),
  remoteId: z.string().nullable(),
  remoteUrl: z.string().nullable(),
  healthMessage: ours.nullable(),
  healthCheckedAt: z.int().nullable(),
  createdAt: z.int().nullable(),
  /** When the remote last told us of it. */
  pulledAt: z.int().nullable(),
})
export type CredentialDetail = z.output<typeof credentialDetail>

export const listSort = z.enum([
  'relevance',
  'name',
  'updated',
  'used',
  'created',
  'expires',
  'kind',
  'provider',
  'organization',
  'health',
])
export const listGroup = z.enum(['organization', 'provider', 'kind', 'health'])

/** Which credentials. Absent keys do not narrow. */
export const credentialFilter = z.object({
  connectionId: z.uuid().optional(),
  organizationId: z.uuid().optional(),
  scopeId: z.uuid().optional(),
  tieId: z.uuid().optional(),
  /** What is in the trash, and nothing else. */
  trashed: z.boolean().default(false),
  /** `owed`: pending, held or failed. */
  sync: z.enum(['owed', 'failed', 'conflict']).optional(),
  /** Words and operators. An operator that there is not is `invalid-input`, its place in `path` as `query.FROM.TO`. */
  query: z.string().max(1000).default(''),
  /** A whole name, letter by letter, and no operators. */
  name: z.string().max(255).optional(),
  /** Text to be found as it is, and no operators: what a program looks for. */
  text: z.string().max(4000).optional(),
  /** Of these kinds only. */
  kinds: z.array(z.string().min(1).max(100)).min(1).max(50).optional(),
})
/** What to list, and how. A `cursor` continues where a page ended and costs the same anywhere; it goes before `offset`. */
export const credentialQuery = credentialFilter.extend({
  /** Without it: by relevance where words are searched, otherwise by name. */
  sort: listSort.optional(),
  /** Without it: names from A, times from now. */
  direction: z.enum(['asc', 'desc']).optional(),
  group: listGroup.optional(),
  cursor: z.string().max(4000).optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(100),
})
export const credentialPage = z.object({
  rows: z.array(credentialSummary),
  /** How many there are in all; with `more`, how many there are at least. */
  total: z.int(),
  more: z.boolean().default(false),
  /** For the next page; null at the end. */
  cursor: z.string().nullable().default(null),
  /** The words that were searched for, to be marked in what is shown. */
  words: z.array(z.string()).default([]),
  /** The key of each row's group, where there are groups. */
  groupOf: z.array(z.string()).default([]),
  /** All groups in their order. A count is null where it would take too long to know. */
  groups: z.array(z.object({ key: z.string(), label: z.string(), count: z.int().nullable() })).default([]),
})
export type CredentialFilter = z.output<typeof credentialFilter>
export type CredentialQuery = z.output<typeof credentialQuery>
