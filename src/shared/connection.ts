import { z } from 'zod'
import { wireError } from './errors.ts'

export const connectionId = z.uuid()

/** Where a connection's sync stands. Times are Unix milliseconds. */
export const syncStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('idle') }),
  z.object({
    state: z.literal('running'),
    /** Scopes finished, and how many there are: 0 while they are being discovered. */
    done: z.int(),
    total: z.int(),
    /** Credentials read so far. */
    fetched: z.int(),
    /** What is being read now, in words: «genomics / production». */
    label: z.string(),
  }),
  z.object({ state: z.literal('waiting'), until: z.int(), reason: z.string() }),
])
export type SyncStatus = z.output<typeof syncStatus>

/** What the last finished pull did. */
export const pullResult = z.object({
  at: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** In the vault, absent from a complete list: kept, and marked. */
  gone: z.int(),
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
  readOnly: z.string().nullable(),
})
export const organization = z.object({
  id: z.uuid(),
  name: z.string(),
  count: z.int(),
  scopes: z.array(scope),
})
/** The left pane: connections, the organizations each sees, and their scopes, with counts. */
export const place = connection.extend({ count: z.int(), organizations: z.array(organization) })
export type Place = z.output<typeof place>
export type Organization = z.output<typeof organization>
export type Scope = z.output<typeof scope>
