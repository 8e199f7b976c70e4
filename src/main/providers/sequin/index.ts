import { z } from 'zod'
import { http, serverUrl } from '../http.ts'
import { pastedToken } from '../pasted-token.ts'
import { defineProvider } from '../provider.ts'
import { kinds } from './kinds.ts'
import { remote } from './remote.ts'

const named = { id: 'sequin', name: 'Sequin' }

/** Sequin, the older product that syncs SaaS data (sequin.io, management API v1). Its newer one has no credentials. */
export const sequin = defineProvider({
  ...named,
  summary: 'What Sequin uses to reach the services it syncs: Stripe, Airtable, GitHub, HubSpot and others.',
  tokenHelp:
    'In Sequin, open the settings of your account and copy an API token. It opens the whole account.',
  scopeName: 'Accounts',
  columns: ['health', 'updated'],
  listTellsAll: true,
  sparseUpdates: true,

  connection: () =>
    z.object({
      baseUrl: serverUrl.default('https://api.sequin.io/v1').meta({
        label: 'Server',
        help: 'The address of the management API, with /v1 at the end.',
      }),
      token: pastedToken('API token').meta({
        label: 'API token',
        help: 'In Sequin: account settings → API tokens.',
        secret: true,
      }),
      organization: z.string().trim().max(100, 'This is too long for a name').optional().meta({
        label: 'Organization',
        help: 'Whose account this token opens. Sequin does not tell, so without a name its server stands for it.',
      }),
    }),
  kinds,

  connect({ baseUrl, token, organization }, io) {
    const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' }
    const api = http({ provider: named, baseUrl, headers, secrets: [token] }, io)
    return remote(api, { baseUrl, organization: organization || null, token })
  },
})
