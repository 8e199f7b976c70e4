import i18next from 'i18next'
import { translator } from '../../shared/words/translator.ts'

/** What the window speaks with. */
export const voice = translator(i18next.createInstance())

/** A value made once per language: formats, sorted lists. */
export function perLanguage<T>(make: (locale: string) => T): () => T {
  let made: T
  let of = -1
  return () => {
    if (of !== voice.revision()) {
      made = make(voice.language().locale)
      of = voice.revision()
    }
    return made
  }
}
