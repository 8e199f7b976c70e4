import { z } from 'zod'
import { placeWay } from '../../shared/rotation.ts'

const place = z.object({
  key: z.string(),
  of: z.enum(['credential', 'login', 'note']),
  way: placeWay,
  /** A credential, a connection, or the words of a line. */
  id: z.string(),
  field: z.string(),
  /** For when it is gone. */
  name: z.string(),
  why: z.string().nullable(),
  /** The new value was set here once, or the person says that it is done. */
  applied: z.boolean(),
})

/** A rotation as the vault keeps it. Values are named by credential, field and version; none is in it. */
export const rotationPlan = z.object({
  credentialId: z.string(),
  field: z.string(),
  name: z.string(),
  label: z.string(),
  /** The version of the old value in the credential that was rotated; null where this vault did not hold it. */
  oldVersion: z.int().nullable(),
  /** Where the new value is sealed; `version` null until the service has made it. */
  source: z.object({ id: z.string(), field: z.string(), version: z.int().nullable() }),
  /** A public value that changes with the secret; `to` null until the service has made it. */
  identity: z.object({ field: z.string(), from: z.string(), to: z.string().nullable() }).nullable(),
  reason: z.string(),
  state: z.enum(['open', 'confirmed', 'reverted']),
  places: z.array(place),
})
export type RotationPlan = z.output<typeof rotationPlan>
export type PlannedPlace = RotationPlan['places'][number]
