export interface Taken {
  readonly p50: number
  readonly p99: number
}
export interface Pair {
  readonly ours: Taken
  readonly theirs: Taken
}

export const median = (values: readonly number[]): number => share(values, 0.5)

const share = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
export const taken = (values: readonly number[]): Taken => ({
  p50: share(values, 0.5),
  p99: share(values, 0.99),
})

type Deed = (round: number) => unknown

const timeOf = (deed: Deed, round: number): number => {
  const before = performance.now()
  deed(round)
  return performance.now() - before
}

/** A process that has run for a while has its code compiled and its heap grown: both sides get so much of it first. */
const warmUpMs = 300

/** Both sides in turn, `rounds` times once they are warm, in milliseconds: a noisy moment is noisy for both. */
export function inTurn(rounds: number, ours: Deed, theirs: Deed): Pair {
  const mine: number[] = []
  const other: number[] = []
  const begun = performance.now()
  let warm = 0
  while (warm < rounds / 10 || performance.now() - begun < warmUpMs) both(warm++)
  for (let round = 0; round < rounds; round++) {
    const [first, second] = both(warm + round)
    other.push(first)
    mine.push(second)
  }
  return { ours: taken(mine), theirs: taken(other) }

  function both(round: number): [number, number] {
    return [timeOf(theirs, round), timeOf(ours, round)]
  }
}

type Work = (round: number) => Promise<number>

/** The same of deeds that take their own time and say how many milliseconds, or how much of what, it was. */
export async function inTurnAsync(rounds: number, ours: Work, theirs: Work): Promise<Pair> {
  const mine: number[] = []
  const other: number[] = []
  for (let round = 0; round < rounds; round++) {
    other.push(await theirs(round))
    mine.push(await ours(round))
  }
  return { ours: taken(mine), theirs: taken(other) }
}

export async function millisecondsOf(deed: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await deed()
  return performance.now() - before
}
