import { z } from 'zod'
import { http, serverUrl } from '../http.ts'
import { defineProvider } from '../provider.ts'
import { kinds } from './kinds.ts'
import { remote } from './remote.ts'
import { basic, clientCredentials } from './token.ts'

const half = (name: string) =>
  z
    .string(`Enter the ${name}`)
    .trim()
    .min(1, `Enter the ${name}`)
    .max(1000, `This is too long for a ${name}`)
    .regex(/^[\x21-\x7e]*$/, `A ${name} has no spaces and no letters beyond A to Z`)

/** Keycard's service account credentials. Written against its documentation and its own client, 0.15. */
export const keycard = defineProvider({
  id: 'keycard',
  name: 'Keycard',
  summary: 'The client IDs and secrets with which service accounts sign in to Keycard.',
  tokenHelp:
    'In Keycard, choose the service account that Keystead shall act as and create a credential for it. Its client secret is shown only once.',
  scopeName: 'Service accounts',
  columns: ['lastUsed'],
  tellsUse: true,
  listTellsAll: true,
  sparseUpdates: true,
  descriptionLabel: 'Description',

  connection: () =>
    z.object({
      baseUrl: serverUrl
        .default('https://api.keycard.ai')
        .meta({ label: 'Server', help: 'The address of its API.' }),
      clientId: half('client ID')
        .regex(/^[^:]*$/, 'A client ID has no colon')
        .meta({ label: 'Client ID', help: 'Of a credential of the service account that Keystead acts as.' }),
      clientSecret: half('client secret').meta({
        label: 'Client secret',
        help: 'Keycard showed it once, when that credential was created.',
        secret: true,
      }),
      tokenUrl: serverUrl.optional().meta({
        label: 'Address for tokens',
        help: 'Only if it is not /service-account-token on the server above. The client secret is sent to this address, so enter none that you do not trust with it.',
      }),
    }),
  kinds,

  connect({ baseUrl, clientId, clientSecret, tokenUrl }, io) {
    const login = { clientId, clientSecret, tokenUrl: tokenUrl ?? `${baseUrl}/service-account-token` }
    const api = http(
      {
        provider: { id: 'keycard', name: 'Keycard' },
        baseUrl,
        headers: { Accept: 'application/json' },
        authorize: clientCredentials(login, io),
        secrets: [clientSecret, basic(login)],
      },
      io,
    )
    return remote(api, clientId)
  },
})
