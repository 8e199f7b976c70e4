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

export const standardPolicy: KdfPolicy = {
  floor: { memoryKiB: 64 * MiB, iterations: 3, parallelism: 4 },
  ceiling: { memoryKiB: 1024 * MiB, iterations: 20, parallelism: 16 },
  start: { memoryKiB: 256 * MiB, iterations: 3, parallelism: 4 },
  targetMs: [500, 1000],
}

export type KdfParameter = keyof KdfCost
const parameters: readonly KdfParameter[] = ['memoryKiB', 'iterations', 'parallelism']

/** The first parameter of a cost that is outside the policy; null where all are allowed. */
export function refused(cost: KdfCost, { floor, ceiling }: KdfPolicy): KdfParameter | null {
  const isAllowed = (parameter: KdfParameter) =>
    Number.isInteger(cost[parameter]) &&
    cost[parameter] >= floor[parameter] &&
    cost[parameter] <= ceiling[parameter]
  return parameters.find((parameter) => !isAllowed(parameter)) ?? null
}
