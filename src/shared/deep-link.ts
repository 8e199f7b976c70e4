import { z } from 'zod'
import { parseReference, type Reference } from './reference.ts'

const longest = 2000
const path = z.union([
  z.tuple([z.literal('credential'), z.uuid()]).transform(([, id]) => ({ to: 'credential' as const, id })),
  z.tuple([z.literal('organization'), z.uuid()]).transform(([, id]) => ({ to: 'organization' as const, id })),
  z
    .tuple([z.literal('search'), z.string().trim().min(1).max(1000)])
    .transform(([, query]) => ({ to: 'search' as const, query })),
])

export type DeepLink = z.output<typeof path> | { readonly to: 'reference'; readonly reference: Reference }

/**
 * What a link that another program opened asks for; null for anything that is not exactly one of these.
 *
 * `keystead://open/credential/ID`, `keystead://open/organization/ID`, `keystead://open/search/WORDS`, each part
 * percent-encoded, or a reference: then its credential is meant, and its field is not looked at.
 */
export function parseDeepLink(text: string): DeepLink | null {
  if (text.length > longest || /[\p{Cc}\s]/u.test(text)) return null
  try {
    const found = /^keystead:\/\/open\/([^?#]*)$/i.exec(text)?.[1]
    // Browsers end a link that has no path with a slash.
    const parts = found?.replace(/\/$/, '').split('/').map(decodeURIComponent)
    const opened = path.safeParse(parts)
    if (opened.success) return opened.data
    return parts?.[0] === 'search' ? null : { to: 'reference', reference: parseReference(text) }
  } catch {
    return null
  }
}

/** Does this word of a command line look like a link to us? */
export const looksLikeDeepLink = (word: string): boolean => /^keystead:\/\//i.test(word)
