import { z } from 'zod'
import { onFirstUse } from '../../../shared/on-first-use.ts'
import { formOf } from '../form.ts'
import { type DeclaredKind, kindsOf } from '../kind.ts'
import { isMetadata } from './metadata.ts'

const text = (label: string, help?: string) => z.string().meta({ label, ...(help && { help }) })
const needed = (label: string, help?: string) =>
  z
    .string()
    .min(1)
    .meta({ label, ...(help && { help }) })
const secret = (label: string, help?: string) =>
  z
    .string()
    .min(1)
    .meta({ label, secret: true, ...(help && { help }) })

/** What every credential has beside its `properties`. */
const common = () => ({
  oauth_app_id: text('OAuth app ID', 'The OAuth app in Sequin that this was granted to').optional(),
  provider: text('Provider')
    .optional()
    .meta({ label: 'Provider', help: 'The service it opens, as Sequin names it', readOnly: true }),
  metadata: z
    .string()
    .refine(
      (value) => value.trim() === '' || isMetadata(value),
      'Write a JSON object, for example {"team": "data"}',
    )
    .optional()
    .meta({ label: 'Metadata', help: 'A JSON object of your own', json: true }),
})
const test = () => z.boolean().optional().meta({ label: 'Test mode' })

const remove =
  'Sequin documents no way to delete a credential over its API. Delete it in Sequin; the next pull then finds it gone.'
/** Kinds whose fields no page of the API names. */
const unknownFields = (label: string) =>
  `Sequin does not document the fields of a ${label} credential. Connect it in Sequin; the next pull then finds it.`

type Shape = Readonly<Record<string, z.ZodType>>
const kind = (
  id: string,
  label: string,
  own: () => Shape,
  hint: string[],
  create?: string,
): DeclaredKind => ({
  id,
  label,
  schema: () => z.object({ ...own(), ...common() }),
  hint,
  cannot: { remove, ...(create !== undefined && { create }) },
})

/**
 * The kinds that the API's pages show. There are more, and a kind not known stays as it is.
 *
 * Field names are those of `properties`, so that a write can send them as they are.
 */
export const kinds = kindsOf([
  kind(
    'airtable_oauth2',
    'Airtable (OAuth)',
    () => ({
      airtable_uid: needed('Airtable user ID'),
      refresh_token: secret('Refresh token'),
      scope: text('Scope').optional(),
    }),
    ['airtable_uid'],
  ),
  kind(
    'checkout_champ_password',
    'CheckoutChamp',
    () => ({ login_id: needed('Login ID'), password: secret('Password') }),
    ['login_id'],
  ),
  kind(
    'github_app',
    'GitHub App installation',
    () => ({
      account_login: needed('Account', 'The user or organization on GitHub'),
      account_type: z.enum(['User', 'Organization']).meta({ label: 'Account type' }),
      installation_id: z.int().meta({ label: 'Installation ID' }),
    }),
    ['account_login', 'installation_id'],
  ),
  // The page names a hub's domain, id and scopes in prose only: they are kept beside, and sent back as they came.
  kind(
    'hubspot_oauth2',
    'HubSpot (OAuth)',
    () => ({ refresh_token: secret('Refresh token') }),
    [],
    unknownFields('HubSpot'),
  ),
  kind(
    'linear_oauth2',
    'Linear (OAuth)',
    () => ({ access_token: secret('Access token'), scope: text('Scope').optional() }),
    ['scope'],
  ),
  kind('stripe_key', 'Stripe key', () => ({ secret: secret('API key'), test: test() }), []),
  kind('stripe_oauth2', 'Stripe (OAuth)', () => ({ secret: secret('API key'), test: test() }), []),
  kind('stripe_sequin', 'Stripe (by Sequin)', () => ({}), [], unknownFields('Stripe (by Sequin)')),
  kind('salesforce_oauth2', 'Salesforce (OAuth)', () => ({}), [], unknownFields('Salesforce')),
])

/** Of these the pages show a `name` among the properties. */
const namedInside = new Set(['stripe_key', 'stripe_oauth2'])

interface KindNames {
  /** Public fields of `properties`. */
  readonly own: readonly string[]
  readonly secret: readonly string[]
  readonly all: readonly string[]
  readonly namedInside: boolean
}

const namesByKind = onFirstUse(() => {
  const shared = common()
  return new Map(
    kinds.map(({ id, schema }): [string, KindNames] => {
      const fields = formOf(schema)
      const own = fields.filter(({ name, secret: hidden }) => !hidden && !(name in shared))
      return [
        id,
        {
          own: own.map(({ name }) => name),
          secret: fields.flatMap(({ name, secret: hidden }) => (hidden ? [name] : [])),
          all: fields.map(({ name }) => name),
          namedInside: namedInside.has(id),
        },
      ]
    }),
  )
})

/** The field names of a kind by what they are, or undefined for a kind that is not known. */
export const namesOf = (id: string): KindNames | undefined => namesByKind().get(id)
