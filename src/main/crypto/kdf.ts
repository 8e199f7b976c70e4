import { hashRaw } from '@node-rs/argon2'
import { AppError } from '../../shared/errors.ts'
import { type KdfCost, type KdfPolicy, refused, standardPolicy } from './kdf-policy.ts'

const calibrationRuns = 3

/** Throws `kdf-refused`, before any work is done, if a cost is outside the policy. */
export function assertAllowed(cost: KdfCost, policy: KdfPolicy): void {
  const parameter = refused(cost, policy)
  if (parameter === null) return
  const value = cost[parameter]
  const [floor, ceiling] = [policy.floor[parameter], policy.ceiling[parameter]]
  const side = value < floor ? 'too weak' : 'too costly'
  throw new AppError(
    'kdf-refused',
    { parameter, value, floor, ceiling },
    `The header of this vault asks for a key derivation that is ${side} (${parameter} ${value}). Someone may have changed it: restore header.json from a backup.`,
  )
}

/**
 * A cost that takes the policy's target time on this machine.
 *
 * `measure` runs the KDF once and returns milliseconds; `freeBytes` is memory that can be had now. The fastest
 * of several runs counts: a busy machine and cold memory only ever make one slower, and a cost that was chosen
 * in such a moment would be too weak for good.
 */
export async function calibrate(
  policy: KdfPolicy,
  freeBytes: number,
  measure: (cost: KdfCost) => Promise<number>,
): Promise<KdfCost> {
  if (policy.targetMs === null) return policy.start
  const [atLeast, atMost] = policy.targetMs
  const halved = (cost: KdfCost): KdfCost => ({
    ...cost,
    memoryKiB: Math.max(policy.floor.memoryKiB, cost.memoryKiB / 2),
  })
  const fastest = async (cost: KdfCost): Promise<number> => {
    const runs: number[] = []
    for (let run = 0; run < calibrationRuns; run++) runs.push(await measure(cost))
    return Math.min(...runs)
  }

  let cost: KdfCost = policy.start
  // Half of what is free at most: a KDF that swaps is slow for us and no harder for an attacker.
  while (cost.memoryKiB > policy.floor.memoryKiB && cost.memoryKiB * 1024 * 2 > freeBytes) cost = halved(cost)
  let tookMs = await fastest(cost)
  while (tookMs > atMost && cost.memoryKiB > policy.floor.memoryKiB) {
    cost = halved(cost)
    tookMs = await fastest(cost)
  }
  // More passes until a run with them is slow enough: a pass is quicker in a long run than in a short one.
  for (let round = 0; round < calibrationRuns && tookMs < atLeast; round++) {
    const passes = Math.round((atLeast + atMost) / 2 / (tookMs / cost.iterations))
    cost = { ...cost, iterations: Math.min(Math.max(passes, cost.iterations), policy.ceiling.iterations) }
    tookMs = await measure(cost)
  }
  return cost
}

/** The same policy for a guess of about `targetMs`. Two seconds and more are spent on memory first: it costs an attacker most. */
export function aimedAt(policy: KdfPolicy, targetMs: number): KdfPolicy {
  const more = targetMs >= 2000 ? 2 : 1
  const memoryKiB = Math.min(policy.ceiling.memoryKiB, policy.start.memoryKiB * more)
  return {
    ...policy,
    start: { ...policy.start, memoryKiB },
    targetMs: [targetMs * 0.75, targetMs * 1.25],
  }
}

/** One run as another program's file asks for it. Throws `kdf-refused` above the standard policy's memory or lanes. */
export interface ForeignArgon2 {
  readonly variant: 'argon2d' | 'argon2id'
  /** 0x10 or 0x13: versions 1.0 and 1.3. */
  readonly version: 0x10 | 0x13
  readonly password: Uint8Array
  readonly salt: Uint8Array
  readonly cost: KdfCost
  /** Of the answer, in bytes. */
  readonly length: number
}

/**
 * Opens what others made, so weak costs are let through; costs that no honest file has are not.
 *
 * KeePass and KeePassXC make more passes over less memory than we do: their ceiling is one of work,
 * memory times passes.
 */
export async function foreignArgon2(asked: ForeignArgon2): Promise<Uint8Array> {
  const { memoryKiB, iterations, parallelism } = asked.cost
  const { ceiling } = standardPolicy
  const passes = Math.max(1, Math.floor((ceiling.memoryKiB * 4 * ceiling.iterations) / memoryKiB))
  assertForeign('memoryKiB', memoryKiB, 8, ceiling.memoryKiB)
  assertForeign('iterations', iterations, 1, passes)
  assertForeign('parallelism', parallelism, 1, ceiling.parallelism)
  return await hashRaw(asked.password, {
    algorithm: asked.variant === 'argon2d' ? 0 : 2,
    version: asked.version === 0x10 ? 0 : 1,
    memoryCost: memoryKiB,
    timeCost: iterations,
    parallelism,
    outputLen: asked.length,
    salt: asked.salt,
  })
}

function assertForeign(parameter: keyof KdfCost, value: number, floor: number, ceiling: number): void {
  if (Number.isInteger(value) && value >= floor && value <= ceiling) return
  throw new AppError(
    'kdf-refused',
    { parameter, value, floor, ceiling },
    `This file asks for a key derivation that Keystead does not run (${parameter} ${value}). Someone may have changed it: export it again.`,
  )
}
