import i18next from 'i18next'
import { english, type Language, languageOf, languages } from '../../shared/words/languages.ts'

const i18n = i18next.createInstance()
let changes = 0
let now: Language = english

void i18n.init({
  lng: 'en',
  fallbackLng: 'en',
  ns: Object.keys(english.texts),
  defaultNS: 'common',
  resources: Object.fromEntries(Object.entries(languages).map(([code, { texts }]) => [code, texts as never])),
  // The page's own renderer escapes; and what fills a hole is never read as a text of ours.
  interpolation: { escapeValue: false, skipOnVariables: true },
  initAsync: false,
})

/** The language that the window speaks now. */
export const language = (): Language => now

/** Grows with every change of language: what was made for another count is out of date. */
export const revision = (): number => changes

/** Speaks another language from now on. A tag that there is no language for is English. */
export function speak(tag: string): void {
  const [code, chosen] = languageOf(tag)
  void i18n.changeLanguage(code)
  now = chosen
  changes += 1
}

/** The text of a key with its holes filled. `key` is one of the English texts; see `wordsOf`. */
export const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  i18n.t(key, values)

/** A value made once per language: formats, sorted lists. */
export function perLanguage<T>(make: (locale: string) => T): () => T {
  let made: T
  let of = -1
  return () => {
    if (of !== changes) {
      made = make(now.locale)
      of = changes
    }
    return made
  }
}
