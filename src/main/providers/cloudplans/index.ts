import { z } from 'zod'
import { http, serverUrl } from '../http.ts'
import { pastedToken } from '../pasted-token.ts'
import { defineProvider } from '../provider.ts'
import { cloudPlansApi } from './api.ts'
import { kinds } from './kinds.ts'
import { remote } from './remote.ts'

const named = { id: 'cloudplans', name: 'CloudPlans' }

/** CloudPlans. Written against the pages of its API reference; it publishes no specification. */
export const cloudplans = defineProvider({
  ...named,
  summary: 'What CloudPlans organizations use to reach AWS, Azure and Google Cloud.',
  tokenHelp:
    'In the CloudPlans portal, open the user menu and choose "API Key". The token is good for 30 minutes at most, so Keystead keeps it in memory only and asks for a new one when it is needed.',
  scopeName: 'Organizations',
  columns: ['lastUsed', 'usedBy'],
  tellsUse: true,
  listTellsAll: true,
  sparseUpdates: true,
  descriptionLabel: 'Comments',
  asksReason: { update: 'Reason for the change', remove: 'Comment on the removal' },

  connection: () =>
    z.object({
      baseUrl: serverUrl.meta({
        label: 'Server',
        help: 'The address of the API, as your CloudPlans administrator or your portal names it: all that comes before /v1. CloudPlans publishes none.',
        placeholder: 'https://',
      }),
      token: pastedToken('API key').meta({
        label: 'API key',
        help: 'In the CloudPlans portal: user menu → API Key. It lives for 30 minutes at most and is never stored.',
        secret: true,
        ephemeral: true,
      }),
      gcpWord: z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9_-]{1,40}$/, 'Write one word: letters, digits, dashes and underscores')
        .refine((word) => !['aws', 'azure'].includes(word), 'This word stands for another cloud')
        .default('gcp')
        .meta({
          label: 'Word for Google Cloud',
          help: 'Advanced: leave it as it is. Some installations expect another word where a Google Cloud credential is created.',
        }),
    }),
  kinds,

  connect({ baseUrl, token, gcpWord }, io) {
    const api = http(
      {
        provider: named,
        // Every path begins with it, so people paste it with the address.
        baseUrl: baseUrl.replace(/\/v1$/, ''),
        headers: {
          Authorization: `Bearer ${token}`,
          Accept: 'application/json',
          // Documented for every call, those without a body too.
          'Content-Type': 'application/json',
        },
        secrets: [token],
      },
      io,
    )
    return remote(cloudPlansApi(api, named, token, io.now), { gcpWord })
  },
})
