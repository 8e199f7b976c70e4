import type { CredentialDetail } from '../../shared/credential.ts'
import { counted, grouped } from './count.ts'

type Usage = NonNullable<CredentialDetail['usage']>

export const usageWords = {
  title: 'Used by',
  nowhere: 'Not used anywhere',
  resources: (count: number) => counted(count, 'resource'),
  more: (count: number) => `and ${grouped(count)} more`,
} as const

/** A remote’s word for a type, as people write it: «SERVICE_ACCOUNT» is «service account». */
export const typeWord = (type: string) => type.replace(/[-_\s]+/g, ' ').toLowerCase()

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

/** «Used by 2 clusters: prod-eu, staging», «Used by 4 resources», «Not used anywhere». */
export function usageSentence({ count, by }: Usage): string {
  if (count === 0) return usageWords.nowhere
  const shown = by.slice(0, 5)
  const rest = count - shown.length
  const tail = rest > 0 && shown.length > 0 ? ` ${usageWords.more(rest)}` : ''
  const types = new Set(by.map(({ type }) => typeWord(type)))
  const [type] = types
  if (type === undefined) return `${usageWords.title} ${usageWords.resources(count)}`
  if (types.size === 1) {
    const names = shown.map(({ name }) => name).join(', ')
    return `${usageWords.title} ${counted(count, type, plural(type))}: ${names}${tail}`
  }
  const named = shown.map((one) => `${typeWord(one.type)} ${one.name}`).join(', ')
  return `${usageWords.title} ${usageWords.resources(count)}: ${named}${tail}`
}
