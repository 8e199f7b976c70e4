import { customersFrom } from '../customers.ts'
import { base62, digits, hex, type Random } from '../random.ts'
import type { CloudPlansState, Credential, Organization } from './state.ts'

const day = 86_400_000

export const demoOrganizations: readonly Organization[] = [
  { id: '65f1c09a4be27d0012ab9e31', name: 'Halden Genomics', role: 'Owner', owner: 'Mira Okafor' },
  { id: '66a83d5512f09c00478c1d02', name: 'Northwind Biolabs', role: 'admin', owner: 'Tomas Lindqvist' },
  { id: '671b7e20c3d84a0098f4a6b7', name: 'Fjord Oncology', role: 'Viewer', owner: 'Solveig Aune' },
]

type Row = readonly [type: Credential['type'], name: string, comments: string, resources: number]

/** What the cost planners of three organizations have connected, by organization. */
const demoCredentials: readonly (readonly Row[])[] = [
  [
    ['aws', 'Production account', 'Read-only role, audited every spring', 412],
    ['aws', 'Staging account', '', 96],
    ['aws', 'Research account', 'Spot fleet and the open data buckets', 233],
    ['gcp', 'hg-production', 'Google Batch and its buckets', 148],
    ['gcp', 'hg-sandbox', '', 7],
    ['azure', 'Concordance site', 'Application "cloudplans-reader", secret ends in June', 61],
    ['aws', 'Backup account', 'Only the archive buckets', 18],
  ],
  [
    ['azure', 'Production subscription', 'Rotated every 180 days', 354],
    ['azure', 'Assay development', 'Asked for by the assay team', 88],
    ['azure', 'Shared services', '', 45],
    ['aws', 'Partner landing zone', 'Partners deliver to S3 here', 22],
    ['gcp', 'nw-deepvariant', 'GPU quota in europe-west4', 31],
    ['aws', 'Legacy account', 'To be closed when the last bucket has moved', 0],
  ],
  [
    ['gcp', 'fjord-tumor-board', 'Runs that a tumor board waits for', 129],
    ['gcp', 'fjord-research', '', 204],
    ['aws', 'Controlled-access mirror', 'Reads only', 12],
    ['azure', 'Pathology slides', 'Storage of the pathology department', 40],
    ['gcp', 'fjord-teaching', 'For the course in autumn', 3],
  ],
]

/** Fills an empty CloudPlans. `count` credentials in all; without it, those that somebody wrote down. */
export function seedDemo(
  state: CloudPlansState,
  now: number,
  random: Random,
  count?: number,
  more = 0,
): void {
  state.organizations.push(...structuredClone(demoOrganizations))
  for (const name of customersFrom(17, more)) {
    state.organizations.push({ id: random.text(24, hex), name, role: 'admin', owner: 'Mira Okafor' })
  }
  const written = demoCredentials.flatMap((rows, index) => rows.map((row) => ({ index, row })))
  for (const { index, row } of written.slice(0, count)) add(index, row, state, now, random)
  for (let index = written.length; index < (count ?? 0); index++) {
    const type = random.pick(['aws', 'azure', 'gcp'] as const)
    const name = `${random.pick(['Project', 'Lab', 'Team', 'Trial'])} ${index}`
    add(
      random.int(0, state.organizations.length - 1),
      [type, name, '', random.int(0, 1000)],
      state,
      now,
      random,
    )
  }
}

function add(
  organization: number,
  [type, name, comments, resources]: Row,
  state: CloudPlansState,
  now: number,
  random: Random,
): void {
  const { id: orgId } = state.organizations[organization] as Organization
  const seen = new Date(now - random.int(0, 90) * day - random.int(0, day)).toISOString()
  // Some were never looked at, and some dates no program can read.
  const lastTime = random.chance(0.7) ? seen : random.chance(0.5) ? null : `${random.int(2, 9)} weeks ago`
  state.add({ orgId, type, name, comments, resources, lastTime, specific: specificOf(type, name, random) })
}

/** Looks like the real thing; the key of Azure is noise. */
function specificOf(type: Credential['type'], name: string, random: Random): Record<string, string> {
  const uuid = () => [8, 4, 4, 4, 12].map((length) => random.text(length, hex)).join('-')
  if (type === 'aws') return { role: `arn:aws:iam::${random.text(12, digits)}:role/CloudPlansReader` }
  if (type === 'azure') return { tenant: uuid(), clientId: uuid(), key: random.text(40, base62) }
  return { project: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${random.text(5, digits)}` }
}
