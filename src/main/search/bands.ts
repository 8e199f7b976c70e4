import type { SearchCatalogue } from './catalogue.ts'
import { parseQuery } from './query.ts'

/** A stretch of time as it is searched for, with its bounds: both are outside of it, in Unix milliseconds. */
export interface Band {
  readonly id: string
  readonly query: string
  readonly after: number | null
  readonly before: number | null
  /** Those that have no such time, and no others. */
  readonly never: boolean
}

const monthsAhead = 6

/** «<30d», «>30d <90d» … and what is older than the last. */
function pastBands(operator: string, days: readonly number[]): { id: string; query: string }[] {
  const bands = days.map((until, index) => {
    const since = days[index - 1]
    const younger = `${operator}:<${until}d`
    return { id: `d${until}`, query: since === undefined ? younger : `${operator}:>${since}d ${younger}` }
  })
  return [...bands, { id: 'older', query: `${operator}:>${days.at(-1)}d` }]
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10)

/** What is over, the months to come (UTC), and what is after them. */
function monthBands(now: number): { id: string; query: string }[] {
  const today = new Date(now)
  const first = (months: number) => Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1)
  const eve = (months: number) => day(first(months) - 1)
  const months = Array.from({ length: monthsAhead }, (_, month) => ({
    id: day(first(month)).slice(0, 7),
    query: `${month === 0 ? '-is:expired' : `expires:>${eve(month)}`} expires:<${day(first(month + 1))}`,
  }))
  return [
    { id: 'past', query: 'is:expired' },
    ...months,
    { id: 'later', query: `expires:>${eve(monthsAhead)}` },
  ]
}

/** What the search makes of it, so that a picture counts what a list would show. */
function bounded(band: { id: string; query: string }, catalogue: SearchCatalogue, now: number): Band {
  let after = Number.NEGATIVE_INFINITY
  let before = Number.POSITIVE_INFINITY
  let never = false
  for (const condition of parseQuery(band.query, catalogue, now).conditions) {
    if (condition.on !== 'time') throw new Error(`«${band.query}» is no stretch of time`)
    // What is not before a moment is that moment or later.
    if (condition.not) after = Math.max(after, (condition.before ?? after) - 1)
    else {
      after = Math.max(after, condition.after ?? after)
      before = Math.min(before, condition.before ?? before)
      never = condition.never
    }
  }
  const told = (bound: number) => (Number.isFinite(bound) ? bound : null)
  return { ...band, after: told(after), before: told(before), never }
}

/** The stretches that time is drawn in. */
export function bandsOf(catalogue: SearchCatalogue, now: number) {
  const all = (bands: { id: string; query: string }[]) => bands.map((band) => bounded(band, catalogue, now))
  return {
    stored: all(pastBands('stored', [30, 90, 180, 365])),
    used: all([...pastBands('used', [7, 30, 90]), { id: 'never', query: 'used:never' }]),
    expires: all(monthBands(now)),
  }
}
