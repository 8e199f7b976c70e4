import { customersFrom, slugOf } from '../customers.ts'
import { base62, digits, type Random } from '../random.ts'
import { demoCredentials } from './demo-credentials.ts'
import { makeKeys } from './demo-keys.ts'
import { demoOrganizations } from './demo-places.ts'
import { rules } from './kinds.ts'
import type { Organization, SeqeraState } from './state.ts'

const day = 86_400_000

/** What each service says of a credential it no longer takes. */
const complaints: Readonly<Record<string, string>> = {
  aws: 'The security token included in the request is invalid.',
  google: 'invalid_grant: Invalid JWT Signature.',
  'azure-cloud': 'AADSTS7000222: The provided client secret keys are expired.',
  github: 'Bad credentials',
  k8s: 'Unauthorized',
}

interface Planned {
  readonly place: string
  readonly provider: string
  readonly name: string
  readonly description: string | null
  readonly invalid: boolean
}

/** Fills an empty Seqera. `count` credentials in all; without it, those that somebody wrote down. */
export function seedDemo(state: SeqeraState, now: number, random: Random, count?: number, more = 0): void {
  state.organizations.push(...structuredClone(demoOrganizations))
  const others = customersFrom(0, more).map((fullName) => organizationOf(fullName, random))
  state.organizations.push(...others)
  const written = Object.entries(demoCredentials).flatMap(([place, rows]) =>
    rows.map(([provider, name, description]): Planned => {
      const invalid = name.startsWith('!')
      return { place, provider, name: invalid ? name.slice(1) : name, description, invalid }
    }),
  )
  const places = [
    ...Object.keys(demoCredentials).filter((place) => place !== 'personal'),
    ...others.flatMap(({ name, workspaces }) => workspaces.map((one) => `${name}/${one.name}`)),
  ]
  for (const planned of written.slice(0, count)) add(planned, state, now, random)
  for (let index = written.length; index < (count ?? 0); index++)
    add(grown(index, places, random), state, now, random)
}

function organizationOf(fullName: string, random: Random): Organization {
  const names = ['production', 'staging', 'research'].slice(0, random.int(1, 3))
  const id = () => `1${random.text(13, digits)}`
  const workspaces = names.map((name) => ({ id: id(), name, fullName: name }))
  return { id: id(), name: slugOf(fullName), fullName, workspaces }
}

/** One of the many that nobody remembers making. */
function grown(index: number, places: readonly string[], random: Random): Planned {
  const provider = random.pick(Object.keys(rules))
  const purpose = random.pick(['ingest', 'align', 'call', 'annotate', 'archive', 'report', 'mirror', 'qc'])
  return {
    place: random.pick(places),
    provider,
    name: `${provider.replaceAll('_', '-')}-${purpose}-${index}`,
    description: random.chance(0.3) ? `For the ${purpose} step` : null,
    invalid: random.chance(0.03),
  }
}

function add(planned: Planned, state: SeqeraState, now: number, random: Random): void {
  const { place, provider, name, description } = planned
  const [owner = '', workspaceName] = place.split('/')
  const organization = state.organizations.find((each) => each.name === owner)
  const workspace = organization?.workspaces.find((each) => each.name === workspaceName)
  const made = makeKeys(provider, name, organization ? owner : state.user.userName, random)

  const createdAt = Math.floor(now - random.int(30 * day, 1100 * day))
  const updatedAt = createdAt + Math.floor(random.next() * (now - createdAt))
  const usedAt = random.chance(0.25)
    ? null
    : Math.max(createdAt, now - Math.floor(random.next() ** 3 * 200 * day))
  const invalid = planned.invalid && complaints[provider] !== undefined
  const checked = invalid || random.chance(0.6)
  const { id } = state.add({
    name,
    provider,
    description,
    workspaceId: workspace?.id ?? null,
    baseUrl: made.baseUrl ?? null,
    category: made.category ?? null,
    keys: made.keys,
    createdAt,
    updatedAt,
    usedAt,
    validatedAt: checked ? now - random.int(1, 20) * day : null,
    status: invalid ? 'INVALID' : 'AVAILABLE',
    message: invalid ? (complaints[provider] ?? null) : null,
  })
  if (!workspace || made.category !== 'cloud-compute' || !random.chance(0.4)) return
  const url = `https://sandbox.example/orgs/${owner}/workspaces/${workspaceName}/compute-envs`
  state.change(id, {
    updatedAt,
    dependents: [{ type: 'compute-env', id: random.text(22, base62), name: `${name}-env`, url }],
  })
}
