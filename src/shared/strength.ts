import { z } from 'zod'
import { call } from './ipc.ts'
import { passphrase } from './vault.ts'

/** What one guess at the passphrase may be asked to take on this computer, in milliseconds. */
export const strengthTargets = ['500', '1000', '2000'] as const

/** The cost of one guess: of Argon2id (RFC 9106). */
export const kdfStrength = z.object({ memoryKiB: z.int(), iterations: z.int(), parallelism: z.int() })
export type KdfStrength = z.output<typeof kdfStrength>

export const strengthCalls = {
  /** Of the open vault. */
  'vault.strength': call(() => z.undefined(), kdfStrength),
  /** Measures this computer and wraps the vault's key anew at that cost. `tookMs`: one guess, measured. */
  'vault.strengthen': call(
    () => z.object({ passphrase, target: z.enum(strengthTargets) }),
    () => kdfStrength.extend({ tookMs: z.number() }),
  ),
  /** Shows the vault's folder in the system's file manager. */
  'vault.showFolder': call(
    () => z.undefined(),
    () => z.void(),
  ),
}
