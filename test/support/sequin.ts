import type { Draft, Remote, RemoteCredential, RemoteScope } from '../../src/main/providers/provider.ts'
import { sequin } from '../../src/main/providers/sequin/index.ts'
import { playSequin, type SequinOptions } from '../../src/sandbox/sequin/index.ts'
import { type Canned, serve } from './http-server.ts'
import { servePlayed } from './played-server.ts'
import { testIO } from './provider-io.ts'

export const at = Date.UTC(2026, 0, 15, 12)
export const account: RemoteScope = { remoteId: null, name: 'Account', kind: 'organization' }

export const connect = (login: Record<string, string>, io = testIO().io): Remote =>
  sequin.connect(sequin.connection.parse({ token: 'a-token', ...login }), io)

/** A played Sequin until the test ends, empty unless said, and a login to it. */
export async function withPlayed(options: Partial<SequinOptions> = {}) {
  const played = playSequin({ now: () => at, seed: 'empty', credentials: undefined, ...options })
  const server = await servePlayed(played, 'sequin')
  const io = testIO()
  return { ...server, state: played.state, ...io, remote: connect(server.login, io.io) }
}

/** A Sequin that answers each path with what is written down; 404 to anything else. */
export async function replaying(answers: Record<string, Canned>) {
  const { url, seen } = await serve((request, response) => {
    const { pathname } = new URL(request.url, 'http://x')
    const { status = 200, headers = {}, body } = answers[pathname] ?? { status: 404, body: {} }
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body))
  })
  return { remote: connect({ baseUrl: url }), seen, url }
}

/** The draft that would change nothing, with what a test wants otherwise. */
export const draftOf = (from: RemoteCredential, change: Partial<Draft> = {}): Draft => ({
  kind: from.kind,
  name: from.name,
  description: from.description,
  attributes: from.attributes,
  secrets: {},
  ...change,
})

export const stripeDraft: Draft = {
  kind: 'stripe_key',
  name: 'Live key',
  description: null,
  attributes: { test: false, metadata: '{"customer":"Halden"}' },
  secrets: { secret: 'hunter2-stripe-secret' },
}
