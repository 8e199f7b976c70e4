export interface Timed {
  readonly label: string
  readonly p50: number
  readonly p99: number
  /** Of what it is compared with, in the same run. */
  readonly against: number | null
}

/** CPU milliseconds of this process so far: what another program does meanwhile does not count. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** How much of it, in milliseconds, this process used from now on. */
export function processorTime(): () => number {
  const began = cpuMs()
  return () => cpuMs() - began
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Times a deed, by turns with what it is compared with, so that a noisy machine is noisy for both. */
export function timed(
  label: string,
  rounds: number,
  deed: (round: number) => unknown,
  bare?: (round: number) => unknown,
): Timed {
  const mine: number[] = []
  const theirs: number[] = []
  const once = (times: number[], work: (round: number) => unknown, round: number) => {
    const before = cpuMs()
    work(round)
    times.push(cpuMs() - before)
  }
  for (let round = 0; round < rounds; round++) {
    if (bare) once(theirs, bare, round)
    once(mine, deed, round)
  }
  mine.sort((a, b) => a - b)
  theirs.sort((a, b) => a - b)
  return { label, p50: at(mine, 0.5), p99: at(mine, 0.99), against: bare ? at(theirs, 0.5) : null }
}

export const printed = ({ label, p50, p99, against }: Timed): string =>
  `${label.padEnd(44)} p50 ${p50.toFixed(3).padStart(8)} ms  p99 ${p99.toFixed(3).padStart(8)} ms` +
  (against === null ? '' : `  bare ${against.toFixed(3)} ms, ${(p50 / against).toFixed(2)}x`)
