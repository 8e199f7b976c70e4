import { base62, digits, hex, type Random } from '../random.ts'
import { rules } from './kinds.ts'
import type { Credential, SequinState } from './state.ts'

const day = 86_400_000

type Row = readonly [kind: string, name: string | null, customer: string, note?: string]

/** What the data team syncs for its customers. `note`: what Sequin says of a credential in trouble. */
const written: readonly Row[] = [
  ['stripe_key', 'Halden Genomics live', 'Halden Genomics'],
  ['stripe_key', 'Halden Genomics test', 'Halden Genomics'],
  ['stripe_oauth2', 'Northwind Biolabs', 'Northwind Biolabs'],
  [
    'stripe_oauth2',
    'Fjord Oncology',
    'Fjord Oncology',
    "We're receiving 401s from Stripe for this token. It has probably been revoked.",
  ],
  ['stripe_sequin', 'Billing sandbox', 'Halden Genomics'],
  ['airtable_oauth2', null, 'Halden Genomics'],
  ['airtable_oauth2', 'Sample registry', 'Northwind Biolabs'],
  ['airtable_oauth2', 'Trial tracker', 'Fjord Oncology', 'The refresh token ends in less than a week.'],
  ['github_app', null, 'Halden Genomics'],
  ['github_app', 'Pipelines', 'Northwind Biolabs'],
  ['hubspot_oauth2', 'Partner desk', 'Halden Genomics'],
  ['hubspot_oauth2', null, 'Northwind Biolabs'],
  ['linear_oauth2', 'Platform team', 'Halden Genomics'],
  ['linear_oauth2', 'Lab requests', 'Fjord Oncology'],
  ['salesforce_oauth2', 'Clinics', 'Fjord Oncology'],
  ['checkout_champ_password', 'Shop of the spin-off', 'Northwind Biolabs'],
]

/** Fills an empty Sequin. `count` credentials in all; without it, those that somebody wrote down. */
export function seedDemo(state: SequinState, now: number, random: Random, count?: number): void {
  for (const provider of ['stripe', 'airtable', 'hubspot', 'linear', 'salesforce']) {
    const name = `Data platform – ${provider}`
    const [clientId, clientSecret] = [random.text(32, hex), random.text(40, base62)]
    state.oauthApps.push({ id: state.uuid(), name, provider, clientId, clientSecret })
  }
  for (const row of written.slice(0, count)) add(row, state, now, random)
  for (let index = written.length; index < (count ?? 0); index++) {
    const kind = random.pick(Object.keys(rules))
    const customer = random.pick(['Halden Genomics', 'Northwind Biolabs', 'Fjord Oncology'])
    add([kind, `${rules[kind]?.provider} ${index}`, customer], state, now, random)
  }
}

function add([kind, name, customer, note]: Row, state: SequinState, now: number, random: Random): void {
  const provider = rules[kind]?.provider ?? kind.split('_')[0] ?? kind
  const createdAt = Math.floor(now - random.int(30 * day, 900 * day))
  const app = kind.endsWith('_oauth2')
    ? state.oauthApps.find((each) => each.provider === provider)
    : undefined
  const health: Credential['health'] = note
    ? { status: note.includes('401') ? 'error' : 'warn', notes: [note], time: now - random.int(1, 9) * day }
    : null
  state.add({
    provider,
    oauthAppId: app?.id ?? null,
    properties: { kind, ...(name !== null && { name }), ...propertiesOf(kind, name ?? '', customer, random) },
    metadata: random.chance(0.7) ? { customer, custom_property: random.int(1, 99) } : {},
    health,
    createdAt,
    updatedAt: createdAt + Math.floor(random.next() * (now - createdAt)),
  })
}

/** Looks like the real thing; every secret is noise. */
function propertiesOf(kind: string, name: string, customer: string, random: Random): Record<string, unknown> {
  const noise = (length: number) => random.text(length, base62)
  const handle = customer.toLowerCase().replace(/[^a-z]+/g, '-')
  const test = name.endsWith('test')
  const stripe = { secret: `${test ? 'rk_test' : 'rk_live'}_51${noise(30)}`, test }
  const makers: Record<string, Record<string, unknown>> = {
    stripe_key: stripe,
    stripe_oauth2: stripe,
    stripe_sequin: { account: `acct_1${noise(15)}` },
    airtable_oauth2: {
      airtable_uid: `usr${noise(14)}`,
      refresh_token: `oaa${noise(40)}`,
      scope: 'data.records:read schema.bases:read',
    },
    github_app: {
      account_type: 'Organization',
      account_login: handle,
      installation_id: Number(random.text(8, '123456789')),
    },
    hubspot_oauth2: {
      hub_domain: `${handle}.example`,
      hub_id: Number(random.text(7, '123456789')),
      refresh_token: noise(36),
      scopes: ['crm.objects.contacts.read', 'crm.schemas.contacts.read'],
    },
    linear_oauth2: { access_token: `lin_oauth_${random.text(40, hex)}`, scope: 'read' },
    salesforce_oauth2: { instance: `https://${handle}.my.salesforce.example`, org: random.text(15, digits) },
    checkout_champ_password: { login_id: `api-${handle}`, password: noise(24) },
  }
  return makers[kind] ?? {}
}
