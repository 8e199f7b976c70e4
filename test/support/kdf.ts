import type { KdfCost, KdfPolicy } from '../../src/main/crypto/kdf-policy.ts'

/** Cheap enough for hundreds of vaults in a test run. */
export const quickCost: KdfCost = { memoryKiB: 64, iterations: 1, parallelism: 1 }
export const quickPolicy: KdfPolicy = {
  floor: quickCost,
  ceiling: { memoryKiB: 1024 * 1024, iterations: 20, parallelism: 16 },
  start: quickCost,
  targetMs: null,
}
