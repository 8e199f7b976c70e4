import { z } from 'zod'
import { kindsOf } from '../kind.ts'

/** The only kind there is. Keycard makes both values itself, so that neither is asked for. */
export const kinds = kindsOf([
  {
    id: 'service_account_credential',
    label: 'Service account credential',
    schema: () =>
      z.object({
        clientId: z.string().optional().meta({ label: 'Client ID', help: 'Made by Keycard', readOnly: true }),
        clientSecret: z.string().min(1).optional().meta({
          label: 'Client secret',
          help: 'Keycard makes it and tells it once, when the credential is created: Keystead keeps it then. To replace one, create a new credential and delete the old one.',
          secret: true,
          readOnly: true,
        }),
      }),
    hint: ['clientId'],
    secretsComeOnce: true,
  },
])
