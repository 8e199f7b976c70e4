import { hex, type Random } from '../random.ts'

export interface Organization {
  readonly id: string
  readonly name: string
  /** As this remote writes it: only owners and admins may change, and all but billing may list. */
  role: string
  readonly owner: string
}

/** Times are Unix milliseconds, except in `lastTime`: nobody documents what that is. */
export interface Credential {
  readonly id: string
  readonly orgId: string
  readonly type: 'aws' | 'azure' | 'gcp'
  name: string
  comments: string
  /** Secrets included: here they can be checked, from here nothing of it is ever sent. */
  specific: Record<string, string>
  resources: number
  lastTime: string | null
}

/** A change as the remote's log has it, with the reason that came along. */
export interface LogEntry {
  readonly action: string
  readonly id: string
  readonly reason: string
}

/** Everything the played CloudPlans knows. */
export interface CloudPlansState {
  token: string
  /** When the token ends, in Unix milliseconds; null for one that does not, as private installations have. */
  tokenEndsAt: number | null
  /** What a create must call Google Cloud. */
  gcpWord: string
  /** Whether failures come with HTTP 200 and a status in the body, or with the HTTP status as well. */
  failsInBody: boolean
  readonly organizations: Organization[]
  readonly credentials: Map<string, Credential>
  readonly log: LogEntry[]
  /** Adds a credential as another user would; what is not given is blank. Returns it. */
  add(given: Pick<Credential, 'orgId' | 'type' | 'name'> & Partial<Credential>): Credential
}

export function createState(token: string, random: Random): CloudPlansState {
  const credentials = new Map<string, Credential>()
  return {
    token,
    tokenEndsAt: null,
    gcpWord: 'gcp',
    failsInBody: true,
    organizations: [],
    credentials,
    log: [],
    add(given) {
      const credential: Credential = {
        id: random.text(24, hex),
        comments: '',
        specific: {},
        resources: 0,
        lastTime: null,
        ...given,
      }
      credentials.set(credential.id, credential)
      return credential
    },
  }
}
