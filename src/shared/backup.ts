import { z } from 'zod'

export const backupId = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{6}Z(-\d{1,4})?$/)

/** An encrypted copy of the vault that was opened and checked when it was made. */
export const backup = z.object({ id: backupId, madeAt: z.int(), bytes: z.int() })
export type Backup = z.output<typeof backup>

/** What a restore would bring back, and what of the damaged vault would not be in it. */
export const rescue = z.object({
  id: backupId,
  madeAt: z.int(),
  /** Credentials that were added or changed since, as far as the damaged vault can still be read. */
  lost: z.array(z.object({ name: z.string(), change: z.enum(['added', 'changed']) })),
  /** False where part of the damaged vault could not be read, so that more may be lost than is listed. */
  complete: z.boolean(),
})
export type Rescue = z.output<typeof rescue>
