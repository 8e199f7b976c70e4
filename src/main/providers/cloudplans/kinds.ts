import { z } from 'zod'
import { onFirstUse } from '../../../shared/on-first-use.ts'
import { secretNames } from '../form.ts'
import { kindsOf } from '../kind.ts'

/** What an answer calls Google Cloud beside `gcp`: a misprint of the API reference that may be in use. */
const misprint = 'gap'

/** Every kind of the API. It tells none of these values back. Field names are those of its `specific`, so a write can send them as they are. */
export const kinds = kindsOf([
  {
    id: 'aws',
    label: 'AWS role',
    schema: () =>
      z.object({
        role: z.string().min(1).meta({
          label: 'Role ARN',
          help: 'The IAM role that CloudPlans assumes',
          placeholder: 'arn:aws:iam::123456789012:role/name',
          writeOnly: true,
        }),
      }),
    hint: ['role'],
  },
  {
    id: 'azure',
    label: 'Azure application',
    schema: () =>
      z.object({
        tenant: z.string().min(1).meta({
          label: 'Tenant ID',
          help: 'CloudPlans cannot change it later: for another tenant, create another credential',
          writeOnly: true,
        }),
        clientId: z.string().min(1).meta({
          label: 'Client ID',
          help: 'The application ID in Microsoft Entra',
          writeOnly: true,
        }),
        key: z.string().min(1).meta({ label: 'Client secret', secret: true }),
      }),
    hint: ['clientId', 'tenant'],
  },
  {
    id: 'gcp',
    label: 'Google Cloud project',
    schema: () => z.object({ project: z.string().min(1).meta({ label: 'Project ID', writeOnly: true }) }),
    hint: ['project'],
  },
])

export interface KindNames {
  readonly public: readonly string[]
  readonly secret: readonly string[]
}

const namesByKind = onFirstUse(
  () =>
    new Map(
      kinds.map(({ id, schema }): [string, KindNames] => {
        const secret = secretNames(schema)
        return [id, { secret, public: Object.keys(schema.shape).filter((name) => !secret.includes(name)) }]
      }),
    ),
)

/** The field names of a kind by what they are, or undefined for a kind that is not known. */
export const namesOf = (kind: string): KindNames | undefined => namesByKind().get(kind)

/** The kind that a `type` stands for; a word that nobody declared stays as it is. */
export const kindOf = (type: string, gcpWord: string): string =>
  type === gcpWord || type === misprint ? 'gcp' : type

/** What a write calls a kind. */
export const typeOf = (kind: string, gcpWord: string): string => (kind === 'gcp' ? gcpWord : kind)
