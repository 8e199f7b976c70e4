import { z } from 'zod'

const fieldName = z.string().min(1).max(100)

/** What the new value is: what the person gives, made at random here, or made by the service with a new credential. */
export const newValue = z.discriminatedUnion('by', [
  z.object({ by: z.literal('given'), value: z.string().min(1).max(1_000_000) }),
  z.object({ by: z.literal('random'), length: z.int().min(12).max(256), symbols: z.boolean() }),
  z.object({ by: z.literal('service') }),
])
export type NewValue = z.output<typeof newValue>

/**
 * How a place gets the new value. `vault`: here, at once. `service`: by an edit that a sync sends. `hand`: the person
 * does it there and says so.
 */
export const placeWay = z.enum(['vault', 'service', 'hand'])
export type PlaceWay = z.output<typeof placeWay>

/**
 * How far a place is. `waiting`: for its turn, or for the service to make the value. `owed`: edited here, not sent yet.
 * `barred`: the same, and the connection may not write. `undone`: it holds something else again.
 */
export const placeState = z.enum([
  'waiting',
  'owed',
  'barred',
  'held',
  'failed',
  'conflict',
  'undone',
  'by-hand',
  'done',
  'gone',
])
export type PlaceState = z.output<typeof placeState>

/** Somewhere that the old value is used. Never a value. */
export const usePlace = z.object({
  key: z.string(),
  of: z.enum(['credential', 'login', 'note']),
  way: placeWay,
  /** A credential, a connection, or the line of the checklist. */
  name: z.string(),
  /** The label of its field; null for a line of the checklist. */
  label: z.string().nullable(),
  /** Where it is: an organization, a service. */
  where: z.string().nullable(),
  credentialId: z.uuid().nullable(),
  connectionId: z.uuid().nullable(),
  /** Why it is to be done by hand, as a sentence; null where it is not. */
  why: z.string().nullable(),
})
export type UsePlace = z.output<typeof usePlace>

/** What a rotation of this secret would be about. */
export const rotationLook = z.object({
  credentialId: z.uuid(),
  field: fieldName,
  label: z.string(),
  /** Secrets of the credential that can be rotated. */
  fields: z.array(z.object({ name: z.string(), label: z.string() })),
  /** The service makes a new one itself; then nothing can be given. Null where it does not. */
  madeBy: z.string().nullable(),
  /** The public value that goes with the secret and may change with it, as an access key id does. */
  identity: z.object({ field: z.string(), label: z.string(), value: z.string() }).nullable(),
  /** What the service asks for with a change; null where it does not ask. */
  asksReason: z.string().nullable(),
  places: z.array(usePlace),
})
export type RotationLook = z.output<typeof rotationLook>

export const rotationPlace = usePlace.extend({ state: placeState, message: z.string().nullable() })
export type RotationPlace = z.output<typeof rotationPlace>

export const rotation = z.object({
  id: z.uuid(),
  credentialId: z.uuid(),
  /** The credential's name and the field's label. */
  name: z.string(),
  label: z.string(),
  startedAt: z.int(),
  endedAt: z.int().nullable(),
  state: z.enum(['open', 'confirmed', 'reverted']),
  /** The service makes the value: what is to be deleted there once the new one is confirmed. */
  replaces: z.boolean(),
  places: z.array(rotationPlace),
  done: z.int(),
  /** Every place has the new value, so that the old one can be given up. */
  ready: z.boolean(),
})
export type Rotation = z.output<typeof rotation>
