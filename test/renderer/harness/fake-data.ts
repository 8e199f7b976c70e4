import type { Place } from '../../../src/shared/connection.ts'
import type { CredentialDetail } from '../../../src/shared/credential.ts'
import { inSync } from './fake-edits.ts'
import { fakeProviders } from './fake-providers.ts'
import { wideShapes } from './fake-wide-shapes.ts'

const now = Date.now()
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

let count = 0
/** The same ids on every start, so that pictures can be compared. */
const uuid = () => {
  count += 1
  return `00000000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`
}

export type Shape = [
  provider: string,
  label: string,
  account: string,
  organizations: [
    string,
    [name: string, kind: Place['organizations'][0]['scopes'][0]['kind'], readOnly?: string][],
  ][],
]

const shapes: Shape[] = [
  [
    'seqera',
    'Seqera Cloud',
    'mira@aurelia-bio.example',
    [
      [
        'Aurelia Bio',
        [
          ['genomics', 'workspace'],
          ['proteomics', 'workspace'],
          ['production', 'workspace'],
        ],
      ],
      ['Institut für Zellbiologie und angewandte Genomforschung', [['shared', 'workspace']]],
      ['Personal', [['Personal', 'personal']]],
    ],
  ],
  [
    'qovery',
    'Qovery',
    'api token “keystead”',
    [['Northwind Robotics', [['Northwind Robotics', 'organization']]]],
  ],
  [
    'keycard',
    'Keycard',
    'client 7f31',
    [
      [
        'Aurelia Bio',
        [
          ['ci-runner', 'service-account'],
          ['billing-export', 'service-account'],
        ],
      ],
    ],
  ],
]

const names = [
  'production-deploy',
  'nightly-runs',
  'registry-pull',
  'reference-data',
  'Git Hub Access Credentials',
  'sandbox',
  'backup-writer',
  'مفتاح-النسخ',
  'legacy-pipeline-credentials-for-the-quarterly-export-to-the-warehouse',
  'ci',
  'terraform-state',
  'metrics',
  'デプロイ鍵',
  'gpu-burst',
  'samples-bucket',
]

const publicValues: Record<string, (n: number) => string> = {
  accessKey: (n) => `AKIA4XQ7T${(n * 7919 + 100_000).toString(36).toUpperCase()}PLMR`,
  assumeRoleArn: (n) => `arn:aws:iam::4821903${String(n).padStart(5, '0')}:role/pipelines/execution`,
  subscription_id: (n) => `1f0c6a52-7d0e-4a4b-9e55-${String(n).padStart(12, '0')}`,
  tenant_id: (n) => `72f988bf-86f1-41af-91ab-${String(n).padStart(12, '0')}`,
  access_key_id: (n) => `AKIAZ${(n * 7919 + 100_000).toString(36).toUpperCase()}QK`,
  environment: () => 'public',
  user: () => 'svc-keystead',
  host: () => 'db.northwind.example',
  instance_url: () => 'https://northwind.my.salesforce.com',
  portal: (n) => `${8_123_000 + n}`,
  role_arn: (n) => `arn:aws:iam::7719024${String(n).padStart(5, '0')}:role/qovery-deploy`,
  serviceAccountEmail: (n) => `runner-${n}@aurelia-prod.iam.gserviceaccount.com`,
  username: (n) => (n % 2 ? 'aurelia-bot' : 'mira-k'),
  userName: () => 'robot$pull',
  registry: () => 'quay.io/aurelia',
  client_id: (n) => `kc_client_${(n * 104_729).toString(36)}`,
  scaleway_access_key: (n) => `SCW${(n * 15_485_863).toString(36).toUpperCase()}`,
  scaleway_project_id: (n) => `9b1e7c1a-44d0-4f0e-8f1e-${String(n).padStart(12, '0')}`,
}

type Named = { id: string; name: string }
function credentialOf(n: number, place: Place, organization: Named, scope: Named): CredentialDetail {
  const kinds = fakeProviders.find(({ id }) => id === place.provider)!.kinds
  const kind = kinds[n % kinds.length]!
  const used = n % 7 === 3 ? null : now - (n * n * 11 * minute + n * 3 * hour)
  const fields = kind.fields.map((field) => {
    const held = field.secret && n % 4 !== 0 && !(n % 5 === 1 && field.name === 'passphrase')
    const value = field.secret ? null : (publicValues[field.name]?.(n) ?? null)
    return { ...field, value, held, storedAt: held ? now - n * day : null }
  })
  const secrets = fields.filter(({ secret }) => secret)
  const kept = secrets.filter(({ held }) => held).length
  const invalid = n % 11 === 5
  return {
    id: uuid(),
    name:
      n < names.length * 2
        ? `${names[n % names.length]}${n >= names.length ? `-${n}` : ''}`
        : `credential-${n}`,
    provider: place.provider,
    kind: kind.id,
    kindLabel: kind.label,
    ...inSync,
    connectionId: place.id,
    organization: organization.name,
    organizationId: organization.id,
    scope: scope.name,
    scopeId: scope.id,
    hint: (fields.find(({ secret, value }) => !secret && value)?.value as string) ?? null,
    hintLabel: fields.find(({ secret, value }) => !secret && value)?.label ?? null,
    usedBy: usageOf(n, place.provider)?.count ?? null,
    tags: n % 5 === 0 ? ['production', 'rotate 90 d'] : [],
    held: secrets.length === 0 ? 'none' : kept === 0 ? 'missing' : kept < secrets.length ? 'partial' : 'held',
    health: invalid ? 'invalid' : n % 13 === 7 ? 'warn' : n % 3 === 0 ? 'ok' : 'unknown',
    gone: n % 17 === 8,
    lastUsedAt: used,
    updatedAt: now - n * 2 * day,
    description: n % 6 === 0 ? 'Used by the nightly pipelines. Ask Mira before changing it.' : null,
    fields,
    extra:
      n % 2 === 0
        ? [
            { name: 'category', value: '"cloud-compute"' },
            { name: 'flags', value: '{"shared":true,"regions":["eu-west-1","eu-central-1"]}' },
          ]
        : [],
    notes: n % 5 === 0 ? 'Owned by the platform team. Rotated together with the bucket policy.' : '',
    cannotUpdate: kind.cannot.update ?? null,
    cannotRemove: kind.cannot.remove ?? null,
    usage: usageOf(n, place.provider),
    remoteId: `5aZ${(n * 31_337).toString(36)}Q`,
    remoteUrl: `https://cloud.example/orgs/aurelia/workspaces/${scope.name}/credentials/${n}`,
    healthMessage: invalid
      ? 'The security token included in the request is invalid (InvalidClientTokenId).'
      : null,
    healthCheckedAt: now - 2 * hour,
    createdAt: now - (200 + n) * day,
    pulledAt: now - 5 * minute,
  }
}

function placeOf([provider, label, account, organizations]: Shape, size: number): Place {
  return {
    id: uuid(),
    provider,
    label,
    account,
    config: provider === 'seqera' ? { server: 'https://api.cloud.seqera.io' } : {},
    writes: true,
    owed: { pending: 0, failed: 0, held: 0, conflicts: 0 },
    sync: { state: 'idle' },
    lastPull: { at: now - 5 * minute, added: 0, changed: 0, unchanged: size, gone: 0, pushed: 0 },
    failure: null,
    count: 0,
    organizations: organizations.map(([name, scopes]) => ({
      id: uuid(),
      name,
      count: 0,
      tieId: null,
      scopes: scopes.map(([scope, kind, readOnly = null]) => ({
        id: uuid(),
        name: scope,
        kind,
        count: 0,
        readOnly,
        doubt: null,
      })),
    })),
  }
}

function usageOf(n: number, provider: string): CredentialDetail['usage'] {
  if (provider === 'qovery') return { count: n % 5, by: [] }
  if (provider !== 'cloudplans') return null
  const by = ['prod-eu', 'staging', 'قاعدة-البيانات'].slice(0, n % 4)
  return { count: by.length, by: by.map((name) => ({ type: 'CLUSTER', id: name, name })) }
}

const slotsOf = (places: readonly Place[]) =>
  places.flatMap((place) =>
    place.organizations.flatMap((organization) =>
      organization.scopes.map((scope) => ({ place, organization, scope })),
    ),
  )

/** Places and credentials that look like a real estate, right-to-left names and overlong ones included. */
export function fakeEstate(
  size: number,
  wide: boolean,
): { places: Place[]; credentials: CredentialDetail[] } {
  count = 0
  const places = shapes.map((shape) => placeOf(shape, size))
  const more = wide ? wideShapes.map((shape) => placeOf(shape, 24)) : []
  const slots = slotsOf(places)
  const moreSlots = slotsOf(more).filter(({ scope }) => scope.name !== 'quarantine')
  const credentials = Array.from({ length: size + (wide ? 24 : 0) }, (_, n) => {
    const { place, organization, scope } =
      n < size ? slots[(n * 5 + (n % 3)) % slots.length]! : moreSlots[n % moreSlots.length]!
    place.count += 1
    organization.count += 1
    scope.count += 1
    return credentialOf(n, place, organization, scope)
  })
  return { places: [...places, ...more], credentials }
}
