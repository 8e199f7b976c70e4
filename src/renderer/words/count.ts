import { perLanguage } from './i18n.ts'

const numbers = perLanguage((locale) => new Intl.NumberFormat(locale))
const decimals = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
)
const lists = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))

/** «1,204». */
export const grouped = (count: number) => numbers().format(count)

/** «58.6». */
export const decimal = (value: number) => decimals().format(value)

/** «Qovery, Seqera and Keycard». */
export const listed = (names: Iterable<string>) => lists().format(names)
