import type { AppCalls } from '../../shared/contract.ts'
import type { CustomField } from '../../shared/credential.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import { localProvider } from '../../shared/provider.ts'
import type { Core } from '../core.ts'
import { consoleLink, webAddress } from '../credentials/links.ts'
import { ownSecret } from '../credentials/own-fields.ts'
import { findProvider } from '../providers/registry.ts'
import { createRateLimit } from '../rate-limit.ts'
import { asRemote } from '../sync/rows.ts'
import type { CredentialFull } from '../vault/credentials.ts'

export type LinkNames = 'credentials.openConsole' | 'credentials.openField'

const openedIn10Seconds = 5

/** Where a credential is looked at in the console of its remote; null where that is not known, or it is not there. */
export function consoleOf({ session, logins }: Pick<Core, 'session' | 'logins'>, row: CredentialFull) {
  if (row.provider === localProvider || row.remoteId === null || row.goneAt !== null) return null
  const place = session.vault().places.scope(row.scopeId)
  if (!place) return null
  const remote = logins.outline(row.connectionId, findProvider(row.provider))
  const organization = {
    remoteId: place.organizationRemoteId || null,
    name: place.organizationName,
    scopes: [],
  }
  return consoleLink(remote, organization, asRemote(place), row.remoteId)
}

/** Opening web pages. The page of the window names a credential, and never an address. */
export const linkHandlers = (core: Core): Pick<Handlers<AppCalls>, LinkNames> => {
  const { ports, session } = core
  const countOpened = createRateLimit(ports.monotonic, openedIn10Seconds)

  async function open(url: string, confirm: boolean): Promise<{ opened: boolean }> {
    countOpened()
    if (!ports.openLink)
      throw new AppError('not-found', { what: 'browser', id: '' }, 'There is no browser here.')
    return { opened: await ports.openLink(url, confirm) }
  }
  return {
    'credentials.openConsole': ({ id }) => {
      const url = consoleOf(core, session.vault().credentials.get(id))
      if (url !== null) return open(url, false)
      throw new AppError(
        'not-found',
        { what: 'console', id },
        'Keystead does not know where this credential is shown on the web. Open the console of its service by hand.',
      )
    },
    'credentials.openField': ({ id, field }) => {
      const custom: CustomField[] = JSON.parse(session.vault().credentials.get(id).custom)
      const own = custom.find((one) => one.type === 'url' && ownSecret(one) === field)
      if (own?.value) return open(webAddress(own.value, field), true)
      throw new AppError('not-found', { what: 'address', id: field }, 'There is no address in this field.')
    },
  }
}
