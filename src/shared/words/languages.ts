import { de } from './de/index.ts'
import { en } from './en/index.ts'
import type { Language } from './translated.ts'

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
