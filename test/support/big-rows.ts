import type { PulledCredential } from '../../src/main/vault/pulled.ts'
import { purposes, regions, type Seeded, stages, teams } from './big-words.ts'

const day = 86_400_000

/** Public values as the remotes tell them, by provider and kind; `share` of a provider's credentials are of it. */
interface Shape {
  readonly kind: string
  readonly share: number
  readonly secret: string | null
  readonly attributes: (random: Seeded, team: string) => Record<string, unknown>
}

const role = (random: Seeded, team: string) =>
  `arn:aws:iam::${random.digits(12)}:role/${team}-${random.pick(purposes)}`

export const shapes: Readonly<Record<string, readonly Shape[]>> = {
  seqera: [
    {
      kind: 'aws',
      share: 4,
      secret: 'secretKey',
      attributes: (random) => ({
        category: 'cloud-compute',
        mode: 'keys',
        accessKey: `AKIA${random.upper(16)}`,
      }),
    },
    {
      kind: 'aws',
      share: 2,
      secret: null,
      attributes: (random, team) => ({
        category: 'cloud-compute',
        mode: 'role',
        assumeRoleArn: role(random, team),
      }),
    },
    {
      kind: 'google',
      share: 2,
      secret: 'data',
      attributes: (random, team) => ({
        category: 'cloud-compute',
        serviceAccountEmail: `${team}@halden-${random.digits(5)}.iam.gserviceaccount.com`,
      }),
    },
    {
      kind: 'container-reg',
      share: 2,
      secret: 'password',
      attributes: (random, team) => ({
        category: 'container-reg',
        registry: random.pick(['quay.io', 'ghcr.io', 'docker.io']),
        userName: `svc-${team}`,
      }),
    },
    {
      kind: 'github',
      share: 1,
      secret: 'password',
      attributes: (_random, team) => ({
        category: 'scm-host',
        baseUrl: `https://github.com/${team}`,
        username: `${team}-bot`,
      }),
    },
    { kind: 'ssh', share: 1, secret: 'privateKey', attributes: () => ({ category: 'scm-host' }) },
  ],
  qovery: [
    {
      kind: 'AWS',
      share: 3,
      secret: 'secret_access_key',
      attributes: (random) => ({ access_key_id: `AKIA${random.upper(16)}` }),
    },
    {
      kind: 'AWS_ROLE',
      share: 2,
      secret: null,
      attributes: (random, team) => ({ role_arn: role(random, team) }),
    },
    {
      kind: 'SCW',
      share: 1,
      secret: 'scaleway_secret_key',
      attributes: (random) => ({
        scaleway_access_key: `SCW${random.upper(17)}`,
        scaleway_project_id: random.uuid(),
      }),
    },
  ],
  sequin: [
    { kind: 'stripe_key', share: 2, secret: 'secret_key', attributes: () => ({ provider: 'stripe' }) },
    {
      kind: 'github_app',
      share: 1,
      secret: null,
      attributes: (random, team) => ({
        account_login: team,
        account_type: 'Organization',
        installation_id: random.below(1e8),
        provider: 'github',
      }),
    },
  ],
  cloudplans: [
    { kind: 'aws', share: 2, secret: null, attributes: () => ({}) },
    { kind: 'gcp', share: 1, secret: null, attributes: () => ({}) },
    { kind: 'azure', share: 1, secret: null, attributes: () => ({}) },
  ],
  keycard: [
    {
      kind: 'service_account_credential',
      share: 1,
      secret: 'clientSecret',
      attributes: (random) => ({ clientId: random.any(21) }),
    },
  ],
  local: [
    {
      kind: 'database',
      share: 1,
      secret: 'password',
      attributes: (random, team) => ({
        engine: 'postgres',
        host: `${team}.db.internal`,
        port: 5432,
        username: `${team}_${random.pick(purposes)}`,
      }),
    },
    {
      kind: 'generic',
      share: 1,
      secret: 'password',
      attributes: (_random, team) => ({ username: team, url: `https://${team}.example` }),
    },
  ],
}

const weighted = Object.fromEntries(
  Object.entries(shapes).map(([provider, all]) => [
    provider,
    all.flatMap((shape) => Array.from({ length: shape.share }, () => shape)),
  ]),
)

export interface BigRow extends PulledCredential {
  /** The field of its secret, where it has one. */
  readonly secret: string | null
}

/** One credential of a provider, as a remote would tell it. Times lie within the three years before `now`. */
export function bigRow(provider: string, index: number, random: Seeded, now: number): BigRow {
  const { kind, secret, attributes } = random.pick(weighted[provider] as readonly Shape[])
  const team = random.pick(teams)
  const stage = random.pick(stages)
  const ending = random.chance(0.5) ? `-${random.pick(regions)}` : ''
  const createdAt = now - random.below(1000 * day)
  const updatedAt = createdAt + random.below(now - createdAt + 1)
  const invalid = random.chance(0.03)
  const cluster = () => ({
    type: 'cluster',
    id: random.uuid(),
    name: `${stage}-${random.pick(regions)}-${random.below(30)}`,
  })
  const by = provider === 'qovery' ? Array.from({ length: random.below(3) }, cluster) : []
  const counted = provider === 'qovery' || provider === 'cloudplans'
  const count = provider === 'qovery' ? by.length : random.below(250)
  return {
    remoteId: provider === 'qovery' || provider === 'sequin' ? random.uuid() : random.any(22),
    kind,
    secret,
    name: `${team}-${random.pick(purposes)}-${stage}${ending}${random.chance(0.4) ? `-${index}` : ''}`,
    description: random.chance(0.3) ? `For the ${random.pick(teams)} step of ${stage}` : null,
    attributes: attributes(random, team),
    extra:
      provider === 'cloudplans' ? JSON.stringify({ last_time: new Date(updatedAt).toISOString() }) : '{}',
    health: provider === 'seqera' || provider === 'sequin' ? (invalid ? 'invalid' : 'ok') : 'unknown',
    healthMessage: invalid ? 'The security token included in the request is invalid.' : null,
    healthCheckedAt: provider === 'sequin' ? updatedAt : null,
    createdAt: provider === 'qovery' || provider === 'cloudplans' ? null : createdAt,
    updatedAt: provider === 'seqera' || provider === 'sequin' ? updatedAt : null,
    lastUsedAt: random.chance(0.7) ? now - random.below(400 * day) : null,
    usage: counted ? JSON.stringify({ count, by }) : null,
    digest: Buffer.from(random.hex(16), 'hex'),
  }
}
