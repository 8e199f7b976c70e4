import type { Emit } from '../shared/contract.ts'
import { type DeepLink, parseDeepLink } from '../shared/deep-link.ts'
import type { LinkTarget } from '../shared/desktop.ts'
import { AppError } from '../shared/errors.ts'
import { formatReference } from '../shared/reference.ts'
import type { Lookup } from './references/resolve.ts'
import { resolveReference } from './references/resolve.ts'
import type { Session } from './session.ts'

/**
 * Links that other programs open. They only lead somewhere, and only once the vault is open: until then the last one
 * waits. What cannot be read is dropped without a word, as whoever sent it is not the person at the window.
 */
export function deepLinks(session: Pick<Session, 'isOpen' | 'vault'>, emit: Emit, lookup: Lookup) {
  let waiting: DeepLink | null = null

  async function targetOf(link: DeepLink): Promise<LinkTarget> {
    const vault = session.vault()
    if (link.to === 'search') return link
    if (link.to === 'organization') {
      const known = [...vault.listing.known().scopes.values()]
      return known.some(({ organizationId }) => organizationId === link.id) ? link : { to: 'nothing' }
    }
    try {
      if (link.to === 'credential') return { to: 'credential', id: vault.credentials.get(link.id).id }
      const whole = formatReference({ ...link.reference, field: null })
      const { credential } = await resolveReference(whole, lookup)
      return { to: 'credential', id: credential.id }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return link.to === 'reference' && error.is('ambiguous')
        ? { to: 'search', query: link.reference.credential.slice(0, 1000) }
        : { to: 'nothing' }
    }
  }

  async function follow(): Promise<void> {
    if (waiting === null || !session.isOpen()) return
    const link = waiting
    waiting = null
    const target = await targetOf(link)
    if (session.isOpen()) emit('link.opened', target)
  }
  return {
    /** True where it can be read: then it is shown now, or when the vault is open. */
    async open(text: string): Promise<boolean> {
      const link = parseDeepLink(text)
      if (link === null) return false
      waiting = link
      await follow()
      return true
    },
    /** The vault was opened, and the window told. */
    follow,
  }
}
