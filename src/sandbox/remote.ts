import type { IncomingHttpHeaders } from 'node:http'

/** A call to a played remote. `path` begins with a slash and lacks the remote's own prefix. */
export interface Call {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
  /** The parsed JSON, or undefined where there is none or it cannot be parsed. */
  readonly body: unknown
}

/** What a played remote answers. Without `body` the answer is empty; anything else is sent as JSON. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
}

/** One remote service, played in memory. */
export interface PlayedRemote {
  readonly token: string
  /** What to type into the form of a connection beside the server's address; the token unless said. */
  readonly login?: Readonly<Record<string, string>>
  answer(call: Call): Reply
}

/** Ends a call from anywhere inside its handler. */
export class Refusal extends Error {
  readonly reply: Reply

  constructor(status: number, body?: unknown) {
    super(`refused with ${status}`)
    this.reply = { status, ...(body !== undefined && { body }) }
  }
}
