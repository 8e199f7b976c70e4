import { onFirstUse } from '../../shared/on-first-use.ts'
import { secretNames } from '../providers/form.ts'
import type { Catalogue } from '../providers/provider.ts'
import { local, providers } from '../providers/registry.ts'
import type { SearchCatalogue } from './catalogue.ts'

const all: readonly Catalogue[] = [...providers, local]

/** A kind without a secret field neither holds nor lacks one. */
const secretlessOf = (catalogue: Catalogue): string[] =>
  catalogue.kinds.filter(({ schema }) => secretNames(schema).length === 0).map(({ id }) => id)

const secretless = onFirstUse(() =>
  Object.fromEntries(all.map((catalogue) => [catalogue.id, secretlessOf(catalogue)])),
)
let made: SearchCatalogue | null = null

/** The services and kinds that this program knows. They are constants, so this is made once. */
export function searchCatalogue(): SearchCatalogue {
  made ??= {
    providers: all.map(({ id, name }) => ({ id, name })),
    kinds: all.flatMap(({ id: provider, kinds }) => kinds.map(({ id, label }) => ({ id, label, provider }))),
    // Few searches ask for it.
    get secretless() {
      return secretless()
    },
  }
  return made
}

export const kindLabel = (kind: string): string =>
  searchCatalogue().kinds.find(({ id }) => id === kind)?.label ?? kind

export const providerName = (provider: string): string =>
  searchCatalogue().providers.find(({ id }) => id === provider)?.name ?? provider
