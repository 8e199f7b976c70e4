import { z } from 'zod'
import { wireError } from '../../shared/errors.ts'

/** What `unlock` tells the process that will hold the vault open. It goes through a pipe that nobody else has. */
export const order = z.object({
  folder: z.string(),
  passphrase: z.string(),
  /** The terminal session that may use it; null where the system has none. */
  session: z.int().nullable(),
  /** Any program of this user may use it, from anywhere. */
  anyProgram: z.boolean(),
})
export type Order = z.output<typeof order>

/** What it says back, once. */
export const outcome = z.union([z.object({ pid: z.int() }), z.object({ error: wireError })])
export type Outcome = z.output<typeof outcome>
