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

/** Both sides in turn, `rounds` times, in milliseconds: a noisy moment is noisy for both. */
export function inTurn(rounds: number, ours: Deed, theirs: Deed): Pair {
  const mine: number[] = []
  const other: number[] = []
  for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
    const [first, second] = [timeOf(theirs, round), timeOf(ours, round)]
    // The rounds below zero warm up both.
    if (round < 0) continue
    other.push(first)
    mine.push(second)
  }
  return { ours: taken(mine), theirs: taken(other) }
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
