/** One line of the table: what a workload took, and what it is measured against. */
export interface Result {
  /** The row of the table of goals. */
  readonly what: string
  /** With how much. */
  readonly workload: string
  readonly against: string
  readonly unit: 'ms' | 'MiB' | 'bytes' | 'writes'
  readonly ours: number
  readonly p99?: number
  /** Null where ours is held against the goal itself. */
  readonly theirs: number | null
  /** What is judged: ours / theirs, or ours alone. */
  readonly measured: number
  readonly goal: number
  /** How far above the goal a noisy machine may put it before `--check` fails, as a factor. */
  readonly tolerance: number
  readonly note?: string
}

/** Something that could not be measured here, and why. */
export interface Skipped {
  readonly what: string
  readonly workload: string
  readonly why: string
}

export type Outcome = Result | Skipped

export const isResult = (outcome: Outcome): outcome is Result => 'measured' in outcome

export type Verdict = 'met' | 'within tolerance' | 'missed'

export function verdictOf({ measured, goal, tolerance }: Result): Verdict {
  if (measured <= goal) return 'met'
  return measured <= goal * tolerance ? 'within tolerance' : 'missed'
}

type Given = Omit<Result, 'measured' | 'tolerance' | 'theirs' | 'unit'> &
  Partial<Pick<Result, 'tolerance' | 'unit'>>

/** Ours as a multiple of theirs. */
export const ratio = ({ theirs, ...given }: Given & { readonly theirs: number }): Result => ({
  unit: 'ms',
  tolerance: 1.25,
  ...given,
  theirs,
  measured: given.ours / theirs,
})

/** Ours as it is, in the unit of the goal. */
export const plain = (given: Given): Result => ({
  unit: 'ms',
  tolerance: 1.25,
  ...given,
  theirs: null,
  measured: given.ours,
})
