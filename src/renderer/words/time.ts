const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const steps: readonly [number, Intl.RelativeTimeFormatUnit, string][] = [
  [365 * day, 'year', 'y'],
  [30 * day, 'month', 'mo'],
  [day, 'day', 'd'],
  [hour, 'hour', 'h'],
  [minute, 'minute', 'm'],
]

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'long' })
const exactFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const clockFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** «5 minutes ago», «yesterday», «in 2 hours». */
export function ago(at: number, now: number): string {
  const past = now - at
  const step = steps.find(([ms]) => Math.abs(past) >= ms)
  if (!step) return 'just now'
  return relative.format(-Math.sign(past) * Math.floor(Math.abs(past) / step[0]), step[1])
}

/** «5m», «3d»: for a column of a list. */
export function agoShort(at: number, now: number): string {
  const past = Math.max(0, now - at)
  const step = steps.find(([ms]) => past >= ms)
  return step ? `${Math.floor(past / step[0])}${step[2]}` : 'now'
}

export const exact = (at: number) => exactFormat.format(at)
export const clockTime = (at: number) => clockFormat.format(at)
export const longDate = (at: number) => dateFormat.format(at)

/** «in 3d», «3d ago»: for a date that may be on either side of now. */
export const untilShort = (at: number, now: number) =>
  at > now ? `in ${agoShort(now, at)}` : `${agoShort(at, now)} ago`
