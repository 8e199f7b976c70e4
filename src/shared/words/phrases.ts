/** English texts of main, each with the same in another language. A hole, `{{name}}`, stands for any text. */
export type Phrases = Readonly<Record<string, string>>

interface Pattern {
  readonly key: string
  readonly names: readonly string[]
  readonly fits: RegExp
}

/** What is longer is no phrase: it is a remote's text, and not worth a search. */
const longest = 1_000
const patternsOf = new WeakMap<Phrases, readonly Pattern[]>()

/** The phrase that `text` is, and what its holes hold. An exact one goes before one with holes; null for none. */
export function findPhrase(
  phrases: Phrases,
  text: string,
): { key: string; values: Readonly<Record<string, string>> } | null {
  if (Object.hasOwn(phrases, text)) return { key: text, values: {} }
  if (text.length > longest) return null
  for (const { key, names, fits } of patterns(phrases)) {
    const found = fits.exec(text)
    if (found)
      return { key, values: Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ''])) }
  }
  return null
}

/** Those with the most words of their own first: «{{a}}: {{b}}» would fit almost everything. */
function patterns(phrases: Phrases): readonly Pattern[] {
  let made = patternsOf.get(phrases)
  if (!made) {
    made = Object.keys(phrases)
      .filter((key) => key.includes('{{'))
      .sort((a, b) => ownWords(b) - ownWords(a))
      .map(pattern)
    patternsOf.set(phrases, made)
  }
  return made
}

const hole = /\{\{(\w+)\}\}/g
const ownWords = (key: string) => key.replaceAll(hole, '').length

function pattern(key: string): Pattern {
  const names = [...key.matchAll(hole)].map(([, name]) => name ?? '')
  const parts = key.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return { key, names, fits: new RegExp(`^${parts.join('([^]+?)')}$`) }
}
