import { createSecretKey, type KeyObject } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { AppError } from '../../shared/errors.ts'

/** Cost of one Argon2id run (RFC 9106): memory in KiB, passes, lanes. */
export interface KdfCost {
  readonly memoryKiB: number
  readonly iterations: number
  readonly parallelism: number
}

/**
 * What costs are accepted, and where calibration starts.
 *
 * Only the constructor of the core may lower the floor, so that tests are quick: no flag, variable or
 * file can. The floor is OWASP's and RFC 9106's second recommendation; the ceiling keeps a forged header
 * from making the machine work for hours.
 */
export interface KdfPolicy {
  readonly floor: KdfCost
  readonly ceiling: KdfCost
  readonly start: KdfCost
  /** Calibration aims between these, in milliseconds. Null: use `start` as it is. */
  readonly targetMs: readonly [number, number] | null
}

const MiB = 1024
const calibrationRuns = 3

export const standardPolicy: KdfPolicy = {
  floor: { memoryKiB: 64 * MiB, iterations: 3, parallelism: 4 },
  ceiling: { memoryKiB: 1024 * MiB, iterations: 20, parallelism: 16 },
  start: { memoryKiB: 256 * MiB, iterations: 3, parallelism: 4 },
  targetMs: [500, 1000],
}

/** Throws `kdf-refused`, before any work is done, if a cost is outside the policy. */
export function assertAllowed(cost: KdfCost, { floor, ceiling }: KdfPolicy): void {
  for (const parameter of ['memoryKiB', 'iterations', 'parallelism'] as const) {
    const value = cost[parameter]
    if (Number.isInteger(value) && value >= floor[parameter] && value <= ceiling[parameter]) continue
    const side = value < floor[parameter] ? 'too weak' : 'too costly'
    throw new AppError(
      'kdf-refused',
      { parameter, value, floor: floor[parameter], ceiling: ceiling[parameter] },
      `The header of this vault asks for a key derivation that is ${side} (${parameter} ${value}). Someone may have changed it: restore header.json from a backup.`,
    )
  }
}

interface Begun {
  readonly passphrase: string
  readonly salt: string
  readonly cost: KdfCost
  readonly key: Promise<KeyObject>
}
let begun: Begun | null = null

/**
 * Begins the run that `deriveKey` is about to be asked for, so that whoever unlocks can get ready meanwhile. It is
 * used once, for the same passphrase, salt and cost. Call `assertAllowed` before.
 */
export function beginKey(passphrase: string, salt: Uint8Array, cost: KdfCost): void {
  const key = run(passphrase, salt, cost)
  key.catch(() => {})
  begun = { passphrase, salt: Buffer.from(salt).toString('base64'), cost, key }
}

const isSame = (one: Begun, passphrase: string, salt: Uint8Array, cost: KdfCost): boolean =>
  one.passphrase === passphrase &&
  one.salt === Buffer.from(salt).toString('base64') &&
  one.cost.memoryKiB === cost.memoryKiB &&
  one.cost.iterations === cost.iterations &&
  one.cost.parallelism === cost.parallelism

/** Argon2id v1.3 off the main thread; 256 bits. `salt` is 16 random bytes or more. */
export function deriveKey(passphrase: string, salt: Uint8Array, cost: KdfCost): Promise<KeyObject> {
  const early = begun
  begun = null
  return early && isSame(early, passphrase, salt, cost) ? early.key : run(passphrase, salt, cost)
}

async function run(passphrase: string, salt: Uint8Array, cost: KdfCost): Promise<KeyObject> {
  // One spelling for one passphrase: keyboards differ in how they compose accents.
  const typed = Buffer.from(passphrase.normalize('NFKC'))
  const raw = await hashRaw(typed, {
    algorithm: 2, // Argon2id; the package's const enum cannot be imported from isolated modules
    version: 1, // v1.3 (0x13)
    memoryCost: cost.memoryKiB,
    timeCost: cost.iterations,
    parallelism: cost.parallelism,
    outputLen: 32,
    salt,
  })
  const key = createSecretKey(raw)
  typed.fill(0)
  raw.fill(0)
  return key
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
