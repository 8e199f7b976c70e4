import { invalidInputAt } from '../../shared/errors.ts'
import type { Remote, RemoteOrganization, RemoteScope } from '../providers/provider.ts'

/**
 * Where a credential is looked at in its remote's own console; null where that is not known.
 *
 * Names and ids in it come from the remote. So only `https` at the console's known origin counts, and an address that
 * reads otherwise once it is parsed, as one with `..` in it does, is none.
 */
export function consoleLink(
  remote: Pick<Remote, 'consoleUrl' | 'consoleOrigin'>,
  organization: RemoteOrganization,
  scope: RemoteScope,
  remoteId: string,
): string | null {
  const text = remote.consoleUrl(organization, scope, remoteId)
  if (text === null || !URL.canParse(text)) return null
  const url = new URL(text)
  const known = url.protocol === 'https:' && url.origin === remote.consoleOrigin
  return known && url.username === '' && url.password === '' && url.href === text ? text : null
}

/**
 * A web address that a person typed, as a browser would read it: what is shown is what is opened. Throws
 * `invalid-input` for anything that is not `http` or `https`, and for one with a name or password in it.
 */
export function webAddress(text: string, field: string): string {
  const typed = text.trim()
  if (!URL.canParse(typed)) throw notOpened(field, 'This is no web address')
  const url = new URL(typed)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw notOpened(field, 'Only addresses that begin with https:// or http:// are opened')
  }
  if (url.username !== '' || url.password !== '') {
    throw notOpened(field, 'Take the user name and password out of this address before it is opened')
  }
  return url.href
}

const notOpened = (field: string, message: string) => invalidInputAt(field, message)
