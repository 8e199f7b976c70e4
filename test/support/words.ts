/** The forms of a text by name: `one`, `other` … of a plural, `text` of what has a single one. */
export type Forms = Readonly<Record<string, string>>

const pluralForm = /^(.*)_(zero|one|two|few|many|other)$/

/** All texts of a language by key, the forms of a plural together. */
export function textsOf(tree: object, path = ''): Map<string, Forms> {
  const found = new Map<string, Forms>()
  for (const [name, value] of Object.entries(tree) as [string, string | object][]) {
    if (typeof value === 'object') {
      for (const [key, forms] of textsOf(value, `${path}${name}.`)) found.set(key, forms)
      continue
    }
    const [, base = name, form = 'text'] = pluralForm.exec(name) ?? []
    found.set(path + base, { ...found.get(path + base), [form]: value })
  }
  return found
}

/** The names in `{{…}}`, each once and in order of the alphabet. */
export const holesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? ''))].sort()

/** What a language lacks or has too much, a line each. `forms`: those its plurals need. */
export function missingIn(
  english: ReadonlyMap<string, Forms>,
  other: ReadonlyMap<string, Forms>,
  forms: readonly string[],
): string[] {
  const wrong: string[] = []
  for (const [key, given] of english) {
    const said = other.get(key)
    if (!said) wrong.push(`${key}: missing`)
    else wrong.push(...wrongForms(key, given, said, forms))
  }
  for (const key of other.keys()) if (!english.has(key)) wrong.push(`${key}: not in English`)
  return wrong
}

function wrongForms(key: string, given: Forms, said: Forms, forms: readonly string[]): string[] {
  const needed = 'text' in given ? ['text'] : forms
  const has = Object.keys(said)
  if ([...needed].sort().join() !== [...has].sort().join())
    return [`${key}: has ${has.join(', ')}, needs ${needed.join(', ')}`]
  const holes = holesOf(given.text ?? given.other ?? '')
  return has.flatMap((form) => {
    const own = holesOf(said[form] ?? '')
    // «One more» needs no number: every form but `other` may leave the count out.
    const expected =
      form === 'text' || form === 'other' || own.includes('count') ? holes : without(holes, 'count')
    return own.join() === expected.join() ? [] : [`${key} (${form}): holes differ`]
  })
}

const without = (names: readonly string[], name: string) => names.filter((each) => each !== name)
