import type { CredentialDetail } from '../../shared/credential.ts'
import { wordsOf } from './words-of.ts'

type Usage = NonNullable<CredentialDetail['usage']>

export const usageWords = wordsOf('usage', 'usage', {
  resources: (count: number) => ({ count }),
  more: (count: number) => ({ count }),
  by: (what: string) => ({ what }),
  byNamed: (what: string, names: string) => ({ what, names }),
  byNamedAndMore: (what: string, names: string, more: string) => ({ what, names, more }),
  ofType: (count: number, type: string) => ({ count, type }),
  named: (type: string, name: string) => ({ type, name }),
})
const known = wordsOf('usage', 'types', {
  cluster: (count: number) => ({ count }),
  registry: (count: number) => ({ count }),
})

/** A remote’s word for a type, as people write it: «SERVICE_ACCOUNT» is «service account». */
export const typeWord = (type: string) => type.replace(/[-_\s]+/g, ' ').toLowerCase()

const countOf = (count: number, type: string) =>
  Object.hasOwn(known, type) ? known[type as keyof typeof known](count) : usageWords.ofType(count, type)

/** «Used by 2 clusters: prod-eu, staging», «Used by 4 resources», «Not used anywhere». */
export function usageSentence({ count, by }: Usage): string {
  if (count === 0) return usageWords.nowhere
  const shown = by.slice(0, 5)
  const rest = count - shown.length
  const types = new Set(by.map(({ type }) => typeWord(type)))
  const [type] = types
  if (type === undefined) return usageWords.by(usageWords.resources(count))
  const what = types.size === 1 ? countOf(count, type) : usageWords.resources(count)
  const names = shown
    .map((one) => (types.size === 1 ? one.name : usageWords.named(typeWord(one.type), one.name)))
    .join(', ')
  return rest > 0
    ? usageWords.byNamedAndMore(what, names, usageWords.more(rest))
    : usageWords.byNamed(what, names)
}
