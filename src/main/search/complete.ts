import type { Completion } from '../../shared/search.ts'
import type { SearchCatalogue } from './catalogue.ts'
import { operators } from './operators.ts'
import { quote, read } from './read.ts'

/** What exists in the vault, with how many credentials have it. */
export interface SearchValues {
  readonly providers: readonly Counted[]
  readonly organizations: readonly Counted[]
  readonly scopes: readonly Counted[]
  readonly kinds: readonly Counted[]
  /** Those that begin with what was typed. */
  readonly tags: (start: string) => readonly Counted[]
}
export interface Counted {
  readonly value: string
  readonly count: number
}

const most = 20

/** What can be typed at a place of a query: operators, or the values that exist for one. */
export function complete(
  text: string,
  at: number,
  values: SearchValues,
  catalogue: SearchCatalogue,
): Completion {
  const piece = read(text).find(({ from, to }) => from <= at && at <= to)
  if (!piece) return ofOperators('', at, at, false)
  const name = piece.operator?.toLowerCase()
  if (name === undefined || at < piece.valueFrom) {
    const typed = text.slice(piece.from + (piece.not ? 1 : 0), at)
    return piece.quoted
      ? { from: at, to: at, options: [] }
      : ofOperators(typed, piece.from, piece.to, piece.not)
  }
  const typed = piece.value.toLowerCase()
  const found = ranked(valuesOf(name, typed, values, catalogue), typed)
  return { from: piece.valueFrom, to: piece.to, options: found.slice(0, most) }
}

function ofOperators(typed: string, from: number, to: number, not: boolean): Completion {
  const start = typed.toLowerCase()
  const options = operators
    .filter(({ name }) => name.startsWith(start))
    .map(({ name, help, example }) => ({
      insert: `${not ? '-' : ''}${name}:`,
      label: `${name}:`,
      detail: `${help}, ${example}`,
      count: null,
    }))
  return { from, to, options }
}

type Option = Completion['options'][number]

function valuesOf(name: string, typed: string, values: SearchValues, catalogue: SearchCatalogue): Option[] {
  const named = (all: readonly Counted[], label: (id: string) => string): Option[] =>
    all.map(({ value, count }) => ({ insert: quote(value), label: label(value), detail: null, count }))
  const same = (value: string) => value
  switch (name) {
    case 'provider':
      return named(values.providers, (id) => catalogue.providers.find((one) => one.id === id)?.name ?? id)
    case 'org':
      return named(values.organizations, same)
    case 'scope':
      return named(values.scopes, same)
    case 'kind':
      return named(values.kinds, (id) => catalogue.kinds.find((one) => one.id === id)?.label ?? id)
    case 'tag':
      return named(values.tags(typed), same)
    default: {
      const operator = operators.find((one) => one.name === name)
      const fixed = operator?.values ?? []
      const lengths =
        operator && /\d[dmy]$/.test(operator.example) ? ['<7d', '<30d', '<90d', '>90d', '>1y'] : []
      const offered = name === 'unused' ? ['30d', '90d', '1y'] : [...lengths, ...fixed]
      return offered.map((value) => ({ insert: value, label: value, detail: null, count: null }))
    }
  }
}

/** What begins with the text first, then what has it anywhere; of those the ones with most credentials. */
function ranked(options: readonly Option[], typed: string): Option[] {
  const rank = ({ insert, label }: Option): number => {
    const texts = [insert.replace(/^"/, '').toLowerCase(), label.toLowerCase()]
    if (texts.some((text) => text.startsWith(typed))) return 0
    return texts.some((text) => text.includes(typed)) ? 1 : 2
  }
  return options
    .map((option) => ({ option, at: rank(option) }))
    .filter(({ at }) => at < 2)
    .sort((a, b) => a.at - b.at || (b.option.count ?? 0) - (a.option.count ?? 0))
    .map(({ option }) => option)
}
