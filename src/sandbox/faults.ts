import type { Reply } from './remote.ts'

/** What goes wrong with a call. Times in milliseconds. */
export type FaultKind =
  /** The answer comes late, and is otherwise as it would have been. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Answered with this instead of being done. A string is sent as it is, anything else as JSON. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: unknown
    }
  /** The connection breaks: before the call is done, or after it and before its answer. */
  | { readonly kind: 'drop'; readonly when: 'before' | 'after' }
  /** Done, and half of the answer is sent before the connection breaks. */
  | { readonly kind: 'truncate' }
  /** Answered 200 with a page of HTML, as a proxy's login does. */
  | { readonly kind: 'not-json' }
  /** Answered 200 with nothing. */
  | { readonly kind: 'empty' }

export type Fault = FaultKind & {
  /**
   * «GET /credentials», where `*` stands for one segment of the path; with a query behind it, that must
   * be there too. Absent: any call.
   */
  readonly match?: string
  /** The remote's id. Absent: any remote. */
  readonly provider?: string
  /** How many calls it befalls; 1 unless said, Infinity for all. */
  readonly times?: number
}

interface Target {
  readonly provider: string
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
}

/** The faults that still wait for their calls. */
export class Faults {
  #waiting: { fault: Fault; left: number }[] = []

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 })
  }

  clear(): void {
    this.#waiting = []
  }

  /** The faults for this call, the oldest first: any number of latencies, and at most one other. */
  take(target: Target): FaultKind[] {
    const taken: FaultKind[] = []
    for (const entry of this.#waiting) {
      const isLate = entry.fault.kind === 'latency'
      if (!befalls(entry.fault, target) || (!isLate && taken.some(({ kind }) => kind !== 'latency'))) continue
      entry.left--
      taken.push(entry.fault)
    }
    this.#waiting = this.#waiting.filter(({ left }) => left > 0)
    return taken
  }
}

function befalls({ match, provider }: Fault, target: Target): boolean {
  if (provider !== undefined && provider !== target.provider) return false
  if (match === undefined) return true
  const [route = '', query = ''] = match.split('?')
  const pattern = route.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+')
  if (!new RegExp(`^${pattern}$`).test(`${target.method} ${target.path}`)) return false
  return [...new URLSearchParams(query)].every(([name, value]) => target.query.get(name) === value)
}

/** The answer that a fault gives in place of the real one, or null where it gives none. */
export function answerOf(fault: FaultKind): (Reply & { headers: Record<string, string> }) | null {
  if (fault.kind === 'empty') return { status: 200, headers: {} }
  if (fault.kind === 'not-json') {
    const body = '<!doctype html><html><head><title>Sign in</title></head><body>Sign in</body></html>'
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
  }
  if (fault.kind !== 'status') return null
  const body =
    fault.body ?? (fault.status === 401 ? undefined : { message: `A fault with status ${fault.status}` })
  return { status: fault.status, headers: { ...fault.headers }, ...(body !== undefined && { body }) }
}
