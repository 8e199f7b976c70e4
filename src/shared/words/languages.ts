import { de } from './de/index.ts'
import { en } from './en/index.ts'
import type { Translated } from './translated.ts'

/** A language that the app speaks. `locale` is that of its numbers, dates and lists. */
export interface Language {
  /** As people who speak it call it. */
  readonly name: string
  readonly locale: string
  readonly texts: Translated<typeof en>
  /** What main says in English, by the English text. */
  readonly phrases: Readonly<Record<string, string>>
}

export const english: Language = { name: 'English', locale: 'en-GB', texts: en, phrases: {} }

/** Every language, by its tag. Another one is a folder beside these and a line here. */
export const languages: Readonly<Record<string, Language>> = {
  en: english,
  de,
}

/** The language for a system's tag, with its own: «de-AT» is German, «fr-CA» English while there is no French. */
export function languageOf(tag: string): readonly [code: string, language: Language] {
  const code = tag.toLowerCase().split(/[-_]/)[0] ?? ''
  const known = Object.hasOwn(languages, code) ? languages[code] : undefined
  return known ? [code, known] : ['en', english]
}
