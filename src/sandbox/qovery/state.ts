import { hex, type Random } from '../random.ts'
import type { FormName } from './forms.ts'

export interface Cluster {
  readonly id: string
  readonly name: string
  readonly cloud_provider: 'AWS' | 'SCW' | 'GCP' | 'ON_PREMISE' | 'AZURE'
}

export interface Organization {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly plan: string
  readonly createdAt: number
  /** Clusters without a credential: they make a row of their own in the list. */
  readonly bareClusters: Cluster[]
}

export interface Credential {
  readonly id: string
  readonly organizationId: string
  /** Which body it was written with. */
  readonly form: FormName
  name: string
  /** Secrets included: here they can be checked, from here they are never sent. */
  values: Record<string, unknown>
  clusters: Cluster[]
}

/** Everything the played Qovery knows. Ids are UUIDs, times Unix milliseconds. */
export interface QoveryState {
  /** The JWT of a person who sees every organization; goes as `Bearer`. */
  token: string
  /** Sees the first organization; goes as `Token`. */
  apiToken: string
  readonly owner: string
  readonly organizations: Organization[]
  readonly credentials: Map<string, Credential>
  addOrganization(given: Pick<Organization, 'name'> & Partial<Organization>): Organization
  /** Adds a credential as another user would; what is not given is blank. Returns it. */
  add(given: Pick<Credential, 'organizationId' | 'form' | 'name'> & Partial<Credential>): Credential
  /** Changes one. Throws if there is none. */
  change(id: string, changes: Partial<Pick<Credential, 'name' | 'values' | 'clusters'>>): Credential
}

export const uuid = (random: Random): string =>
  [8, 4, 4, 4, 12].map((length) => random.text(length, hex)).join('-')

export function createState(now: () => number, random: Random): QoveryState {
  const credentials = new Map<string, Credential>()
  const organizations: Organization[] = []
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const person = { iss: 'https://sandbox.example/', sub: 'sandbox|mira', exp: 4_102_444_800 }
  return {
    token: `${part({ alg: 'RS256', typ: 'JWT' })}.${part(person)}.not-a-signature`,
    apiToken: 'qov_sandboxTokenOfOneOrganization',
    owner: uuid(random),
    organizations,
    credentials,
    addOrganization(given) {
      const organization: Organization = {
        id: uuid(random),
        description: null,
        plan: 'TEAM_2025',
        createdAt: now(),
        bareClusters: [],
        ...given,
      }
      organizations.push(organization)
      return organization
    },
    add(given) {
      const credential: Credential = { id: uuid(random), values: {}, clusters: [], ...given }
      credentials.set(credential.id, credential)
      return credential
    },
    change(id, changes) {
      const credential = credentials.get(id)
      if (!credential) throw new Error(`The sandbox holds no credential ${id}.`)
      return Object.assign(credential, changes)
    },
  }
}
