import { perLanguage } from './i18n.ts'
import { wordsOf } from './words-of.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const steps = [
  [365 * day, 'year'],
  [30 * day, 'month'],
  [day, 'day'],
  [hour, 'hour'],
  [minute, 'minute'],
] as const

const texts = wordsOf('time', 'time', {
  inShort: (span: string) => ({ span }),
  agoShort: (span: string) => ({ span }),
})
const short = wordsOf('time', 'short', {
  year: (count: number) => ({ count }),
  month: (count: number) => ({ count }),
  day: (count: number) => ({ count }),
  hour: (count: number) => ({ count }),
  minute: (count: number) => ({ count }),
})

const relative = perLanguage(
  (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' }),
)
const dates = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((locale) => new Intl.DateTimeFormat(locale, options))
const exactFormat = dates({ dateStyle: 'medium', timeStyle: 'short' })
const clockFormat = dates({ timeStyle: 'short' })
const dateFormat = dates({ dateStyle: 'long' })

/** «5 minutes ago», «yesterday», «in 2 hours». */
export function ago(at: number, now: number): string {
  const past = now - at
  const step = steps.find(([ms]) => Math.abs(past) >= ms)
  if (!step) return texts.justNow
  return relative().format(-Math.sign(past) * Math.floor(Math.abs(past) / step[0]), step[1])
}

/** «5m», «3d»: for a column of a list. */
export function agoShort(at: number, now: number): string {
  const past = Math.max(0, now - at)
  const step = steps.find(([ms]) => past >= ms)
  return step ? short[step[1]](Math.floor(past / step[0])) : texts.now
}

export const exact = (at: number) => exactFormat().format(at)
export const clockTime = (at: number) => clockFormat().format(at)
export const longDate = (at: number) => dateFormat().format(at)

/** «in 3d», «3d ago»: for a date that may be on either side of now. */
export const untilShort = (at: number, now: number) =>
  at > now ? texts.inShort(agoShort(now, at)) : texts.agoShort(agoShort(at, now))
