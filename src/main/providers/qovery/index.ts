import { z } from 'zod'
import { http, serverUrl } from '../http.ts'
import { pastedToken } from '../pasted-token.ts'
import { defineProvider } from '../provider.ts'
import { authorization } from './authorization.ts'
import { kinds } from './kinds.ts'
import { named, remote } from './remote.ts'

/** Qovery. Written against its API 1.0.4. */
export const qovery = defineProvider({
  ...named,
  summary:
    'What Qovery organizations use to run clusters on AWS, Google Cloud, Azure, Scaleway and on-premise.',
  tokenHelp: 'In Qovery, open the settings of your organization and add an API token. It is shown only once.',
  tokenUrl: 'https://console.qovery.com',
  scopeName: 'Organizations',
  columns: ['usedBy', 'updated'],
  listTellsAll: true,

  connection: () =>
    z.object({
      baseUrl: serverUrl.default('https://api.qovery.com').meta({
        label: 'Server',
        help: 'The address of its API, which is not the one that you open in the browser.',
      }),
      token: pastedToken('API token').meta({
        label: 'API token',
        help: 'An API token begins with qov_ and sees one organization. The token of a login works too, until it expires.',
        secret: true,
      }),
    }),
  kinds,

  connect({ baseUrl, token }, io) {
    const api = http(
      {
        provider: named,
        baseUrl,
        headers: { Authorization: authorization(token), Accept: 'application/json' },
        secrets: [token],
        // Qovery allows 1000 calls an hour for each token.
        pace: { calls: 1000, perMs: 3_600_000 },
      },
      io,
    )
    return remote(api, baseUrl)
  },
})
