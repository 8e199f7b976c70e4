import { AppError } from '../../../shared/errors.ts'
import type { Path } from '../http.ts'
import type { RemoteScope } from '../provider.ts'

/** A scope's id holds both that a path needs, since nothing else comes back with it: «organization/account». */
export const scopeId = (organization: string, account: string): string =>
  `${encodeURIComponent(organization)}/${encodeURIComponent(account)}`

/** The path of the credentials of a scope. Fails with `not-found` for a scope that `scopeId` did not name. */
export function credentialsOf({ remoteId }: RemoteScope): Path {
  const [organization, account, ...more] = (remoteId ?? '').split('/').map(decodeURIComponent)
  if (!organization || !account || more.length > 0) {
    const detail = { what: 'service account', id: remoteId ?? '' }
    throw new AppError('not-found', detail, 'This is no service account of Keycard. Pull again to find them.')
  }
  return ['organizations', organization, 'service-accounts', account, 'credentials']
}
