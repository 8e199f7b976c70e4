import { english, type Language, languageOf, languages } from './languages.ts'
import { findPhrase } from './phrases.ts'
import type { Voice } from './sections.ts'

/** The part of i18next that is used. It is handed in: this folder runs everywhere and needs no library. */
interface I18next {
  init(options: object): Promise<unknown>
  changeLanguage(code: string): Promise<unknown>
  t(key: string, values: never): string
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
  void i18n.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: [...Object.keys(english.texts), 'phrases'],
    resources: Object.fromEntries(
      Object.entries(languages).map(([code, { texts, phrases }]) => [code, { ...texts, phrases }]),
    ),
    // React and the menus take texts for texts; and what fills a hole is never read as a text of ours.
    interpolation: { escapeValue: false, skipOnVariables: true },
    // The resources are here, so nothing has to be waited for.
    initAsync: false,
  })
  return {
    say: (key, values = {}) => i18n.t(key, values as never),
    phrase(text) {
      const found = findPhrase(spoken.phrases, text)
      if (!found) return text
      const filled = Object.entries(found.values).map(([name, value]) => [name, this.phrase(value)])
      // The English text is the key, so nothing in it separates.
      const asKey = { ns: 'phrases', keySeparator: false, nsSeparator: false }
      return i18n.t(found.key, { ...Object.fromEntries(filled), ...asKey } as never)
    },
    revision: () => changes,
    language: () => spoken,
    speak(tag) {
      const [code, chosen] = languageOf(tag)
      void i18n.changeLanguage(code)
      spoken = chosen
      changes += 1
    },
  }
}
