import { isResult, type Outcome, type Result, verdictOf } from './result.ts'

const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value < 0.1 ? 3 : 2)

export const measuredText = ({ theirs, measured, unit }: Result): string =>
  theirs === null ? `${figure(measured)} ${unit}` : `${figure(measured)}x`

export const goalText = ({ theirs, goal, unit }: Result): string =>
  theirs === null ? `${goal} ${unit}` : `${goal}x`

export const sidesText = ({ ours, theirs, unit, p99 }: Result): string =>
  `${figure(ours)}${theirs === null ? '' : ` / ${figure(theirs)}`} ${unit}${p99 === undefined ? '' : ` (p99 ${figure(p99)})`}`

/** A line for the terminal. */
export function lineOf(outcome: Outcome): string {
  const { what, workload } = outcome
  if (!isResult(outcome)) return `${`${what}, ${workload}`.padEnd(46)} skipped: ${outcome.why}`
  const verdict = verdictOf(outcome)
  return [
    `${what}, ${workload}`.padEnd(46),
    sidesText(outcome).padEnd(28),
    measuredText(outcome).padStart(11),
    ` goal ${goalText(outcome)}`.padEnd(17),
    verdict === 'met' ? '' : verdict,
    ` (${outcome.against})`,
  ].join(' ')
}
