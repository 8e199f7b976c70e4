import { base62, digits, type Random } from '../random.ts'

/** Ids are texts of 26 characters. Times: Unix milliseconds. */
export interface Organization {
  readonly id: string
  /** Stands for the id in any path. */
  label: string
  name: string
  readonly createdAt: number
}

export interface ServiceAccount {
  readonly id: string
  readonly organizationId: string
  name: string
  description: string | null
  readonly createdAt: number
}

export interface Credential {
  readonly id: string
  readonly serviceAccountId: string
  readonly clientId: string
  /** Here it can be checked; it is sent once, in the answer to its creation. */
  readonly clientSecret: string
  name: string
  description: string | null
  readonly createdAt: number
  usedAt: number | null
}

/** Everything the played Keycard knows. Lists are in the order of creation. */
export interface KeycardState {
  /** A login that is always accepted, beside those of the credentials. */
  readonly login: { readonly clientId: string; readonly clientSecret: string }
  /** How long a new token is good for. */
  tokenSeconds: number
  /** Good tokens and when they end. */
  readonly tokens: Map<string, number>
  readonly organizations: Organization[]
  readonly serviceAccounts: ServiceAccount[]
  readonly credentials: Map<string, Credential>
  addOrganization(label: string, name: string, createdAt?: number): Organization
  addServiceAccount(
    organizationId: string,
    name: string,
    description?: string | null,
    createdAt?: number,
  ): ServiceAccount
  /** Adds a credential as another user would; what is not given is blank. Returns it. */
  add(given: Pick<Credential, 'serviceAccountId' | 'name'> & Partial<Credential>): Credential
}

const idLetters = `${digits}abcdefghijklmnopqrstuvwxyz`

export function createState(now: () => number, random: Random): KeycardState {
  const id = () => random.text(26, idLetters)
  const organizations: Organization[] = []
  const serviceAccounts: ServiceAccount[] = []
  const credentials = new Map<string, Credential>()
  return {
    login: { clientId: 'sandbox-client-keycard', clientSecret: 'sandbox-secret-keycard' },
    tokenSeconds: 3600,
    tokens: new Map(),
    organizations,
    serviceAccounts,
    credentials,
    addOrganization(label, name, createdAt = now()) {
      const organization = { id: id(), label, name, createdAt }
      organizations.push(organization)
      return organization
    },
    addServiceAccount(organizationId, name, description = null, createdAt = now()) {
      const account = { id: id(), organizationId, name, description, createdAt }
      serviceAccounts.push(account)
      return account
    },
    add(given) {
      const credential: Credential = {
        id: id(),
        clientId: random.text(21, base62),
        clientSecret: `kcs_${random.text(43, base62)}`,
        description: null,
        createdAt: now(),
        usedAt: null,
        ...given,
      }
      credentials.set(credential.id, credential)
      return credential
    },
  }
}
