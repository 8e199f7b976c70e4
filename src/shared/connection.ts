import { z } from 'zod'
import { wireError } from './errors.ts'
import { ours } from './ours.ts'

export const connectionId = z.uuid()

/** Where a connection's sync stands. Times are Unix milliseconds. */
export const syncStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle') }),
  z.object({
    state: z.literal('running'),
    /** `push`: what is owed is sent, after everything was read. */
    phase: z.enum(['pull', 'push']),
    /** Scopes read, and how many there are: 0 while they are being discovered. */
    done: z.int(),
    total: z.int(),
    /** Credentials read, of them written to the vault, and edits sent so far. */
    fetched: z.int(),
    applied: z.int(),
    pushed: z.int(),
    /** What is being done now, in words: «genomics / production». */
    label: ours,
  }),
  /** The last run failed for a reason that may pass; it is tried again at `until`. */
  z.object({ state: z.literal('waiting'), until: z.int(), reason: ours }),
  /** The remote does not accept the login: nothing is tried until it is edited. */
  z.object({ state: z.literal('needs-sign-in') }),
  /** The remote says that what we log in to is no longer there (410). */
  z.object({ state: z.literal('gone') }),
])
export type SyncStatus = z.output<typeof syncStatus>

/** What the last finished pull did. */
export const pullResult = z.object({
  at: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** In the vault, absent from a complete list: moved to the trash, or in conflict where they were edited here. */
  gone: z.int(),
  /** Edits that the remote took. */
  pushed: z.int().default(0),
})
export type PullResult = z.output<typeof pullResult>

/** One login to one remote. Its secret half never appears here. */
export const connection = z.object({
  id: connectionId,
  provider: z.string(),
  label: z.string(),
  /** Who the remote says we are: «mira@example.org». */
  account: z.string(),
  /** The public settings of the connection, by field name. */
  config: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  /** Edits are sent. Off until the person has seen a plan and applied it. */
  writes: z.boolean(),
  /** Edits that wait, that failed and that were left out, and credentials in conflict: each is counted once. */
  owed: z.object({ pending: z.int(), failed: z.int(), held: z.int(), conflicts: z.int() }),
  sync: syncStatus,
  lastPull: pullResult.nullable(),
  /** Why the last run did not finish; null when it did. */
  failure: wireError.nullable(),
})
export type Connection = z.output<typeof connection>

export const scope = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(['workspace', 'service-account', 'personal', 'organization']),
  count: z.int(),
  /** Why nothing can be created here, as a sentence; null where it can. */
  readOnly: ours.nullable(),
  /** The last list lacked so many credentials that a person is asked before they go to the trash. */
  doubt: z.object({ missing: z.int(), of: z.int() }).nullable(),
})
export const organization = z.object({
  id: z.uuid(),
  name: z.string(),
  count: z.int(),
  /** The tie it belongs to: the same customer at other remotes. */
  tieId: z.uuid().nullable(),
  scopes: z.array(scope),
})
/** The left pane: connections, the organizations each sees, and their scopes, with counts. */
export const place = connection.extend({ count: z.int(), organizations: z.array(organization) })
export type Place = z.output<typeof place>
export type Organization = z.output<typeof organization>
export type Scope = z.output<typeof scope>

/** One customer, tied together over several remotes and what this vault alone holds. */
export const tie = z.object({
  id: z.uuid(),
  name: z.string(),
  organizationIds: z.array(z.uuid()),
  count: z.int(),
})
export type Tie = z.output<typeof tie>
/** Organizations of different remotes that bear the same name and are not tied. */
export const tieSuggestion = z.object({ name: z.string(), organizationIds: z.array(z.uuid()) })

/** An organization that only this vault knows, and the one scope in it. */
export const localOrganization = z.object({
  id: z.uuid(),
  scopeId: z.uuid(),
  name: z.string(),
  tieId: z.uuid().nullable(),
  count: z.int(),
})
export type LocalOrganization = z.output<typeof localOrganization>
