import type { Secretless } from '../vault/listing/filter.ts'

/** What a search has to know of services and their kinds; the vault knows neither. */
export interface SearchCatalogue {
  readonly providers: readonly { readonly id: string; readonly name: string }[]
  readonly kinds: readonly { readonly id: string; readonly label: string; readonly provider: string }[]
  readonly secretless: Secretless
}

/** What a person may have meant, of the things there are: by id, by name, or by part of the name. */
export function idsFor(
  typed: string,
  all: readonly { readonly id: string; readonly name: string }[],
): string[] {
  const wanted = typed.toLowerCase()
  const exact = all.filter(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted)
  const found = exact.length > 0 ? exact : all.filter(({ name }) => name.toLowerCase().includes(wanted))
  return [...new Set(found.map(({ id }) => id))]
}
