import { customersFrom } from '../customers.ts'
import type { Random } from '../random.ts'
import { demoOrganizations } from './demo-credentials.ts'
import { makeValues } from './demo-values.ts'
import { type FormName, formNames, formOf } from './forms.ts'
import { completed } from './input.ts'
import { type Cluster, type Organization, type QoveryState, uuid } from './state.ts'

const day = 86_400_000

const providerOf = {
  aws: 'AWS',
  scaleway: 'SCW',
  gcp: 'GCP',
  azure: 'AZURE',
  onPremise: 'ON_PREMISE',
} as const

/** Fills an empty Qovery. `count` credentials in all; without it, those that somebody wrote down. */
export function seedDemo(state: QoveryState, now: number, random: Random, count?: number, more = 0): void {
  let left = count ?? Number.POSITIVE_INFINITY
  for (const { name, description, plan, bare, credentials } of demoOrganizations) {
    const organization = state.addOrganization({
      name,
      description,
      plan,
      createdAt: now - random.int(400, 1500) * day,
      bareClusters: bare.map((cluster) => ({
        id: uuid(random),
        name: cluster,
        cloud_provider: 'ON_PREMISE',
      })),
    })
    for (const [form, title, clusters] of credentials) {
      if (left-- > 0) add(organization, form, title, clusters, state, random)
    }
  }
  for (const name of customersFrom(5, more)) {
    state.addOrganization({
      name,
      description: '',
      plan: 'TEAM_2025',
      createdAt: now - random.int(100, 900) * day,
    })
  }
  for (let index = state.credentials.size; index < (count ?? 0); index++) {
    const form = random.pick(formNames)
    const purpose = random.pick(['portal', 'preview', 'batch', 'archive', 'training', 'partner', 'test'])
    const title = `${formOf(form).cloud.toLowerCase()}-${purpose}-${index}`
    const clusters = random.chance(0.5) ? [`${purpose}-${index}`] : []
    add(random.pick(state.organizations), form, title, clusters, state, random)
  }
}

function add(
  organization: Organization,
  form: FormName,
  name: string,
  clusters: readonly string[],
  state: QoveryState,
  random: Random,
): void {
  const values = makeValues(form, name, organization.name, random)
  state.add({
    organizationId: organization.id,
    form,
    name,
    values: completed({ form, name, values }, random),
    clusters: clusters.map(
      (cluster): Cluster => ({
        id: uuid(random),
        name: cluster,
        cloud_provider: providerOf[formOf(form).cloud],
      }),
    ),
  })
}
