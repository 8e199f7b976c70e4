import { base62, type Random } from '../random.ts'

export interface Workspace {
  readonly id: string
  readonly name: string
  readonly fullName: string
}

export interface Organization {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly workspaces: Workspace[]
}

/** Something that would stop working without a credential. */
export interface Dependent {
  readonly type: string
  readonly id: string
  readonly name: string
  readonly url: string
}

/** Ids of users, organizations and workspaces are int64, kept as their digits. Times: Unix milliseconds. */
export interface Credential {
  readonly id: string
  /** Null in the personal workspace. */
  readonly workspaceId: string | null
  name: string
  provider: string
  description: string | null
  baseUrl: string | null
  category: string | null
  /** Secrets included: here they can be checked, from here they are never sent. */
  keys: Record<string, unknown>
  createdAt: number
  updatedAt: number
  usedAt: number | null
  validatedAt: number | null
  status: 'AVAILABLE' | 'INVALID'
  message: string | null
  deleted: boolean
  dependents: Dependent[]
}

/** Everything the played Seqera knows. */
export interface SeqeraState {
  token: string
  readonly user: {
    readonly id: string
    readonly userName: string
    readonly email: string
    readonly firstName: string
    readonly lastName: string
  }
  /** Enterprise may switch the personal workspace off. */
  userWorkspaceEnabled: boolean
  readonly organizations: Organization[]
  readonly credentials: Map<string, Credential>
  /** Adds a credential as another user would; what is not given is blank. Returns it. */
  add(given: Pick<Credential, 'name' | 'provider'> & Partial<Credential>): Credential
  /** Changes one, and its `updatedAt` with it. Throws if there is none. */
  change(id: string, changes: Partial<Omit<Credential, 'id' | 'workspaceId'>>): Credential
}

export function createState(token: string, now: () => number, random: Random): SeqeraState {
  const credentials = new Map<string, Credential>()
  return {
    token,
    user: {
      id: '4172',
      userName: 'mira-okafor',
      email: 'mira.okafor@halden.example',
      firstName: 'Mira',
      lastName: 'Okafor',
    },
    userWorkspaceEnabled: true,
    organizations: [],
    credentials,
    add(given) {
      const at = now()
      const credential: Credential = {
        id: random.text(22, base62),
        workspaceId: null,
        description: null,
        baseUrl: null,
        category: null,
        keys: {},
        createdAt: at,
        updatedAt: at,
        usedAt: null,
        validatedAt: null,
        status: 'AVAILABLE',
        message: null,
        deleted: false,
        dependents: [],
        ...given,
      }
      credentials.set(credential.id, credential)
      return credential
    },
    change(id, changes) {
      const credential = credentials.get(id)
      if (!credential) throw new Error(`The sandbox holds no credential ${id}.`)
      // Two changes within a millisecond are two changes all the same.
      const updatedAt = Math.max(now(), credential.updatedAt + 1)
      return Object.assign(credential, { updatedAt }, changes)
    },
  }
}
