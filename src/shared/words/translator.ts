import { english, languageOf, languages } from './languages.ts'
import { findPhrase } from './phrases.ts'
import type { Voice } from './sections.ts'
import type { Language } from './translated.ts'

/** The part of i18next that is used. It is handed in: this folder runs everywhere and needs no library. */
interface I18next {
  init(options: object): Promise<unknown>
  changeLanguage(code: string): Promise<unknown>
  t(key: string, values: never): unknown
}

export interface Translator extends Voice {
  /** What main said in English, in the language of now; as it is where there are no words for it. */
  readonly phrase: (text: string) => string
  /** The language that is spoken now. */
  readonly language: () => Language
  /** Speaks the language of this tag from now on; English where there is none for it. */
  readonly speak: (tag: string) => void
}

/** Makes an instance of i18next speak our languages. It begins with English. */
export function translator(i18n: I18next): Translator {
  let spoken = english
  let changes = 0
  // Phrases without holes: lists hold the same few labels hundreds of times.
  const labels = new Map<string, string>()
  let format = new Intl.NumberFormat(spoken.locale)
  const numbers = () => format
  void i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [...Object.keys(english.texts), 'phrases'],
    resources: Object.fromEntries(
      Object.entries(languages).map(([code, { texts, phrases }]) => [code, { ...texts, phrases }]),
    ),
    interpolation: {
      // React and the menus take texts for texts; and what fills a hole is never read as a text of ours.
      escapeValue: false,
      skipOnVariables: true,
      // The library's own formatter keeps every value that it ever formatted.
      format: (value: unknown, format?: string) =>
        format === 'number' && typeof value === 'number' ? numbers().format(value) : value,
    },
    // The resources are here, so nothing has to be waited for.
    initAsync: false,
  })
  // What fills a hole may be a phrase itself: the label of a field in a sentence about it.
  function phrase(text: string): string {
    const known = labels.get(text)
    if (known !== undefined) return known
    const found = findPhrase(spoken.phrases, text)
    if (!found) return text
    const values = Object.entries(found.values).map(([name, value]) => [name, phrase(value)])
    // The English text is the key, so nothing in it separates.
    const asKey = { ns: 'phrases', keySeparator: false, nsSeparator: false }
    const said = String(i18n.t(found.key, { ...Object.fromEntries(values), ...asKey } as never))
    if (values.length === 0) labels.set(text, said)
    return said
  }
  return {
    say: (key, values = {}) => String(i18n.t(key, values as never)),
    phrase,
    revision: () => changes,
    language: () => spoken,
    speak(tag) {
      const [code, chosen] = languageOf(tag)
      void i18n.changeLanguage(code)
      spoken = chosen
      labels.clear()
      format = new Intl.NumberFormat(chosen.locale)
      changes += 1
    },
  }
}
