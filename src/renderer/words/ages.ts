import type { AgeBand, Ages } from '../../shared/attention.ts'
import { grouped } from './count.ts'
import { perLanguage } from './i18n.ts'
import { wordsOf } from './words-of.ts'

type Drawn = keyof Ages

const counted = (count: number) => ({ count })

export const ageWords = wordsOf('ages', 'ages', {
  bar: (count: number, band: string) => ({ count, band }),
  youngStored: counted,
  oldStored: (count: number, all: number) => ({ count, all: grouped(all) }),
  longUsed: counted,
  overExpires: counted,
  aheadExpires: counted,
})
const short = wordsOf('ages', 'short', { under: (days: number) => ({ days }) })
const long = wordsOf('ages', 'long', {
  first: counted,
  between: (from: number, to: number) => ({ from, to }),
  usedFirst: counted,
  usedBetween: (from: number, to: number) => ({ from, to }),
  month: (month: string) => ({ month }),
})

const months = (month: 'short' | 'long') =>
  perLanguage(
    (locale) =>
      new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        month,
        ...(month === 'long' && { year: 'numeric' }),
      }),
  )
const shortMonth = months('short')
const longMonth = months('long')
const monthOf = (id: string) => (/^\d{4}-\d{2}$/.test(id) ? Date.parse(`${id}-01T00:00:00Z`) : null)
const daysOf = (id: string) => (id.startsWith('d') ? Number(id.slice(1)) : null)

/** What stands under a bar. */
export function shortBand(drawn: Drawn, id: AgeBand['id']): string {
  const month = monthOf(id)
  if (month !== null) return shortMonth().format(month)
  const days = daysOf(id)
  if (days !== null) return days === 365 ? short.year : short.under(days)
  if (id === 'older') return drawn === 'used' ? short.unused : short.older
  return id === 'never' ? short.never : id === 'past' ? short.past : short.later
}

/** What a bar is, for who hears it or points at it. `before`: the id of the one before it. */
export function longBand(drawn: Drawn, id: AgeBand['id'], before: AgeBand['id'] | undefined): string {
  const month = monthOf(id)
  if (month !== null) return long.month(longMonth().format(month))
  const [days, since] = [daysOf(id), daysOf(before ?? '')]
  if (days === 365) return long.year
  if (days !== null && since === null) return drawn === 'used' ? long.usedFirst(days) : long.first(days)
  if (days !== null && since !== null)
    return drawn === 'used' ? long.usedBetween(since, days) : long.between(since, days)
  if (id === 'older') return drawn === 'used' ? long.unused : long.older
  return id === 'never' ? long.never : id === 'past' ? long.past : long.later
}

/** What a picture comes to, in a sentence. */
export function ageSentence(drawn: Drawn, bands: readonly AgeBand[]): string {
  const sum = (...ids: string[]) =>
    bands.reduce((all, { id, count }) => all + (ids.includes(id) ? count : 0), 0)
  const all = bands.reduce((every, { id, count }) => every + (id === 'never' ? 0 : count), 0)
  if (drawn === 'stored') {
    const old = sum('d365', 'older')
    if (all === 0) return ageWords.noneStored
    return old === 0 ? ageWords.youngStored(all) : ageWords.oldStored(old, all)
  }
  if (drawn === 'used') {
    const long = sum('older')
    if (all === 0) return ageWords.noneUsed
    return long === 0 ? ageWords.freshUsed : ageWords.longUsed(long)
  }
  const over = sum('past')
  if (all === 0) return ageWords.noneExpires
  return over > 0 ? ageWords.overExpires(over) : ageWords.aheadExpires(all)
}
