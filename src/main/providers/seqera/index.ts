import { z } from 'zod'
import { http, serverUrl } from '../http.ts'
import { pastedToken } from '../pasted-token.ts'
import { defineProvider } from '../provider.ts'
import { kinds } from './kinds.ts'
import { remote } from './remote.ts'

/** Seqera Platform (once Nextflow Tower), Cloud and Enterprise. Written against its API 1.187. */
export const seqera = defineProvider({
  id: 'seqera',
  name: 'Seqera',
  summary: 'What Seqera Platform workspaces use to reach clouds, Git hosts and container registries.',
  tokenHelp: 'In Seqera, open the user menu, choose "Your tokens" and add a token. It is shown only once.',
  tokenUrl: 'https://cloud.seqera.io/tokens',
  scopeName: 'Workspaces',
  columns: ['lastUsed', 'health'],
  tellsUse: true,
  descriptionLabel: 'Description',

  connection: () =>
    z.object({
      baseUrl: serverUrl.default('https://api.cloud.seqera.io').meta({
        label: 'Server',
        help: 'For Seqera Enterprise, the address of its API: often the address you open in the browser, with /api at the end.',
      }),
      token: pastedToken('access token').meta({
        label: 'Access token',
        help: 'In Seqera: user menu → Your tokens. Keystead can do there what the owner of the token may do, and no more.',
        secret: true,
      }),
    }),
  kinds,

  connect({ baseUrl, token }, io) {
    const api = http(
      {
        provider: { id: 'seqera', name: 'Seqera' },
        baseUrl,
        headers: {
          Authorization: `Bearer ${token}`,
          Accept: 'application/json',
          'Accept-Version': '1',
        },
        secrets: [token],
        // Seqera allows 20 calls a second for each token.
        pace: { calls: 20, perMs: 1000 },
      },
      io,
    )
    return remote(api, baseUrl)
  },
})
