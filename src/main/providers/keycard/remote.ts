import { AppError } from '../../../shared/errors.ts'
import type { Http, Path } from '../http.ts'
import { mapInTurns } from '../in-turns.ts'
import { allPages, type Page } from '../paging.ts'
import type { Remote, RemoteScope } from '../provider.ts'
import { credentialsOf, scopeId } from './place.ts'
import { toCredential } from './to-credential.ts'
import * as wire from './wire.ts'
import { writing } from './write.ts'

const keycard = { id: 'keycard', name: 'Keycard' }
/** The most that a page may hold. */
const limit = 100
/** An account's name shows this many organizations, and how many more there are. */
const shownOrganizations = 3

export function remote(api: Http, clientId: string): Remote {
  const organizations = () =>
    pages('GET /organizations', (after) => api.get(['organizations'], wire.organizations, { after, limit }))

  async function scopesOf(organization: wire.Organization): Promise<RemoteScope[]> {
    const path: Path = ['organizations', organization.id, 'service-accounts']
    const accounts = await pages(`GET /${path.join('/')}`, (after) =>
      api.get(path, wire.serviceAccounts, { after, limit }),
    )
    return accounts.map(({ id, name }) => ({
      remoteId: scopeId(organization.id, id),
      name: name || id,
      kind: 'service-account',
    }))
  }

  return {
    async identify() {
      const all = await organizations()
      const shown = all.slice(0, shownOrganizations).map(({ id, label, name }) => label || name || id)
      if (all.length > shown.length) shown.push(`${all.length - shown.length} more`)
      return { account: shown.length > 0 ? `${clientId} (${shown.join(', ')})` : clientId }
    },

    /** An organization whose service accounts are not for this login has none for it; but not if that is all. */
    async discover() {
      const all = await organizations()
      let refusal: AppError | null = null
      let readable = 0
      const found = []
      for (const organization of all) {
        const { id, label, name } = organization
        let scopes: RemoteScope[] = []
        try {
          scopes = await scopesOf(organization)
          readable++
        } catch (error) {
          if (!(error instanceof AppError && error.is('remote-forbidden'))) throw error
          refusal = error
        }
        found.push({ remoteId: id, name: name || label || id, scopes })
      }
      if (refusal && readable === 0) throw refusal
      return found
    },

    async list(scope) {
      const path = credentialsOf(scope)
      const rows = await pages(`GET /${path.join('/')}`, (after) =>
        api.get(path, wire.credentials, { after, limit }),
      )
      return mapInTurns(rows, toCredential)
    },

    async describe(scope, remoteId) {
      return toCredential(await api.get([...credentialsOf(scope), remoteId], wire.credential))
    },

    consoleUrl: () => null,
    ...writing(api),
  }
}

interface WirePage<T> {
  readonly items: readonly T[]
  readonly page_info: { readonly has_next_page: boolean; readonly end_cursor?: string | null | undefined }
}

/** The rows of all pages; one that moved to a later page while they were read comes once, as it was last. */
async function pages<T extends { id: string }>(
  at: string,
  read: (after: string | null) => Promise<WirePage<T>>,
): Promise<T[]> {
  const rows = await allPages(keycard, at, async (after): Promise<Page<T>> => {
    const { items, page_info } = await read(after)
    return { items, more: page_info.has_next_page, cursor: page_info.end_cursor }
  })
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
