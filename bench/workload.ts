import type { Outcome } from './result.ts'

export interface Asked {
  /** Sizes, smallest first. */
  readonly rows: readonly number[]
  /** Fewer rounds: to see that it runs, and roughly what comes out. */
  readonly short: boolean
}

export interface Workload {
  readonly name: string
  /** One line of what it measures. */
  readonly title: string
  run(asked: Asked): Promise<Outcome[]>
}

/** The largest of these sizes that was asked for, or the largest that was. */
export const largest = (rows: readonly number[], wanted: readonly number[]): number =>
  rows.filter((size) => wanted.includes(size)).at(-1) ?? (rows.at(-1) as number)

export const sizeName = (rows: number): string =>
  rows % 1_000_000 === 0 ? `${rows / 1_000_000}M` : rows % 1000 === 0 ? `${rows / 1000}k` : String(rows)
