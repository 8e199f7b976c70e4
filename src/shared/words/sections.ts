import type { en } from './en/index.ts'
import { english } from './languages.ts'
import type { BaseKey, PluralForm } from './translated.ts'

type English = typeof en
type Given = string | number

/** The names in `{{…}}`, without their formats: «Decide {{count, number}} fields» has `count`. */
type Holes<Text> = Text extends `${string}{{${infer Hole}}}${infer Rest}`
  ? (Hole extends `${infer Name},${string}` ? Name : Hole) | Holes<Rest>
  : never

/** All texts that a name stands for: the one, or the forms of a plural. */
type TextsOf<T, Base> = { [K in keyof T]: BaseKey<K> extends Base ? T[K] : never }[keyof T]

type Plain<T> = { [K in keyof T]: K extends `${string}_${PluralForm}` ? never : K }[keyof T]

/** For every text with holes, how the arguments of a call fill them. Every hole has to be filled. */
type Fillings<T> = {
  readonly [K in BaseKey<keyof T> as [TextsOf<T, K>] extends [string]
    ? [Holes<TextsOf<T, K>>] extends [never]
      ? never
      : K
    : never]: (...given: never[]) => Readonly<Record<Holes<TextsOf<T, K>>, Given>>
} & {
  readonly [K in Plain<T> as T[K] extends string
    ? never
    : Record<never, never> extends Fillings<T[K]>
      ? never
      : K]: Fillings<T[K]>
}

/** The texts of a section: a plain one is a property, one with holes a function. */
type Words<T, F> = {
  readonly [K in BaseKey<keyof T>]: K extends keyof F
    ? F[K] extends (...given: infer Arguments) => unknown
      ? (...given: Arguments) => string
      : K extends keyof T
        ? Words<T[K], F[K]>
        : never
    : K extends keyof T
      ? T[K] extends string
        ? string
        : Words<T[K], Record<never, never>>
      : never
}

type Tree = { readonly [key: string]: string | Tree }
type Filled = { readonly [key: string]: Filling | Filled }
type Filling = (...given: unknown[]) => Record<string, Given>

const pluralForm = /_(zero|one|two|few|many|other)$/

/** How texts are looked up: `say` fills a key's holes in the language of now, `revision` grows with its changes. */
export interface Voice {
  readonly say: (key: string, values?: Readonly<Record<string, Given>>) => string
  readonly revision: () => number
}

/**
 * A section of the texts in the language that is chosen now: `listWords.search`, `listWords.count(3)`.
 *
 * `fillings` says how the arguments of each function fill the holes of its text. `more` adds what chooses
 * between texts. Read them while drawing: a text that was kept stays in the language it was read in.
 */
export const sections =
  (voice: Voice) =>
  <
    N extends keyof English,
    S extends keyof English[N] & string,
    const F extends Fillings<English[N][S]>,
    M = Record<never, never>,
  >(
    namespace: N,
    section: S,
    ...[fillings, more]: Record<never, never> extends Fillings<English[N][S]>
      ? [fillings?: F, more?: (own: Words<English[N][S], F>) => M]
      : [fillings: F, more?: (own: Words<English[N][S], F>) => M]
  ): Omit<Words<English[N][S], F>, keyof M> & M => {
    const texts = (english.texts as unknown as Record<string, Tree>)[namespace]?.[section] as Tree
    const own = build(voice, texts, `${namespace}:${section}`, (fillings ?? {}) as Filled)
    const added = more?.(own as Words<English[N][S], F>) ?? {}
    return Object.defineProperties(own, Object.getOwnPropertyDescriptors(added)) as never
  }

function build(voice: Voice, texts: Tree, path: string, fillings: Filled): object {
  const words = {}
  for (const name of Object.keys(texts)) {
    const base = name.replace(pluralForm, '')
    const text = texts[name]!
    const key = `${path}.${base}`
    const filling = fillings[base]
    if (typeof text === 'object') {
      Object.defineProperty(words, base, {
        enumerable: true,
        configurable: true,
        value: build(voice, text, key, (filling ?? {}) as Filled),
      })
    } else if (typeof filling === 'function') {
      const value = (...given: unknown[]) => voice.say(key, filling(...given))
      Object.defineProperty(words, base, { enumerable: true, configurable: true, value })
    } else {
      Object.defineProperty(words, base, { enumerable: true, configurable: true, get: kept(voice, key) })
    }
  }
  return words
}

/** A text without holes is looked up once per language: lists ask for the same few thousands of times. */
function kept({ say, revision }: Voice, key: string): () => string {
  let text = ''
  let of = -1
  return () => {
    if (of !== revision()) {
      text = say(key)
      of = revision()
    }
    return text
  }
}
