import { hex, type Random } from '../random.ts'

export interface OauthApp {
  readonly id: string
  readonly name: string
  readonly provider: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface Health {
  readonly status: string
  readonly notes: readonly string[]
  /** Unix milliseconds. */
  readonly time: number
}

/** Times are Unix milliseconds. */
export interface Credential {
  readonly id: string
  readonly provider: string
  oauthAppId: string | null
  /** `kind`, perhaps `name`, and the rest of the kind. Secrets included: shown, they are asterisks. */
  properties: Record<string, unknown>
  metadata: Record<string, unknown>
  health: Health | null
  createdAt: number
  updatedAt: number
}

/** Everything the played Sequin knows. */
export interface SequinState {
  token: string
  /** The service is gone: everything is 404, whatever the token. */
  retired: boolean
  /** In which of the documented forms one credential is answered. */
  one: 'bare' | 'object' | 'list'
  readonly oauthApps: OauthApp[]
  readonly credentials: Map<string, Credential>
  readonly uuid: () => string
  /** Adds a credential as another user would; what is not given is blank. Returns it. */
  add(given: Pick<Credential, 'provider' | 'properties'> & Partial<Credential>): Credential
  /** Changes one, and its `updatedAt` with it. Throws if there is none. */
  change(id: string, changes: Partial<Omit<Credential, 'id' | 'provider'>>): Credential
}

export function createState(token: string, now: () => number, random: Random): SequinState {
  const credentials = new Map<string, Credential>()
  const uuid = () => [8, 4, 4, 4, 12].map((length) => random.text(length, hex)).join('-')
  return {
    token,
    retired: false,
    one: 'list',
    oauthApps: [],
    credentials,
    uuid,
    add(given) {
      const at = now()
      const blank = { oauthAppId: null, metadata: {}, health: null, createdAt: at, updatedAt: at }
      const credential: Credential = { id: uuid(), ...blank, ...given }
      credentials.set(credential.id, credential)
      return credential
    },
    change(id, changes) {
      const credential = credentials.get(id)
      if (!credential) throw new Error(`The sandbox holds no credential ${id}.`)
      // Times are told in seconds, so two changes within one are a second apart.
      const updatedAt = Math.max(now(), credential.updatedAt + 1000)
      return Object.assign(credential, { updatedAt }, changes)
    },
  }
}
