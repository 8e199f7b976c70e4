import type { en } from './en/index.ts'
import type { Phrases } from './phrases.ts'

/** The forms that a plural may have (CLDR). English and German have `one` and `other`. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** The name under which people ask for a text: «count» for `count_one` and `count_other`. */
export type BaseKey<K> = K extends `${infer Base}_${PluralForm}` ? Base : K

type Plurals<T> = { [K in keyof T]: K extends `${infer Base}_${PluralForm}` ? Base : never }[keyof T] & string

/**
 * What another language has to say: every text of the English one, and of what is counted at least the form
 * `other`. Which more forms it needs is a matter of the language; a test asks `Intl.PluralRules`.
 */
export type Translated<T> = T extends string
  ? string
  : { readonly [K in keyof T as K extends `${string}_${PluralForm}` ? never : K]: Translated<T[K]> } & {
      readonly [K in `${Plurals<T>}_other`]: string
    } & { readonly [K in `${Plurals<T>}_${Exclude<PluralForm, 'other'>}`]?: string }

/** A language that the app speaks. `locale` is that of its numbers, dates and lists. */
export interface Language {
  /** As people who speak it call it. */
  readonly name: string
  readonly locale: string
  readonly texts: Translated<typeof en>
  /** What main says in English, by the English text. */
  readonly phrases: Phrases
}
