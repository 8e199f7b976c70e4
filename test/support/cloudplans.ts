import { cloudplans } from '../../src/main/providers/cloudplans/index.ts'
import type { Draft, Remote, RemoteCredential, RemoteScope } from '../../src/main/providers/provider.ts'
import { type CloudPlansOptions, playCloudPlans } from '../../src/sandbox/cloudplans/index.ts'
import { type Canned, serve } from './http-server.ts'
import { servePlayed } from './played-server.ts'
import { testIO } from './provider-io.ts'

export const at = Date.UTC(2026, 0, 15, 12)

export const organization = (remoteId: string, name = 'Halden Genomics'): RemoteScope => ({
  remoteId,
  name,
  kind: 'organization',
})
/** The only organization of a remote that `withPlayed` leaves empty. */
export const here = organization('org-1')

export const connect = (login: Record<string, string>, io = testIO().io): Remote =>
  cloudplans.connect(cloudplans.connection.parse({ token: 'a-token', ...login }), io)

/** A played CloudPlans until the test ends, and a login to it. Unless it is the demo, it has `here` alone. */
export async function withPlayed(options: Partial<CloudPlansOptions> = {}) {
  const played = playCloudPlans({ now: () => at, seed: 'empty', credentials: undefined, ...options })
  const { state } = played
  if (options.seed !== 'demo') {
    state.organizations.push({ id: 'org-1', name: 'Halden Genomics', role: 'Owner', owner: 'Mira' })
  }
  const server = await servePlayed(played, 'cloudplans')
  const io = testIO()
  return { ...server, state, ...io, remote: connect(server.login, io.io) }
}

/** A CloudPlans that answers each path below /v1/organizations with what is written down. */
export async function replaying(answers: Record<string, Canned>) {
  const { url, seen } = await serve((request, response) => {
    const path = new URL(request.url, 'http://x').pathname.replace('/v1/organizations', '')
    const { status = 200, headers = {}, body } = answers[path] ?? { status: 404, body: {} }
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

export const awsDraft: Draft = {
  kind: 'aws',
  name: 'Production account',
  description: 'Read only',
  attributes: { role: 'arn:aws:iam::123456789012:role/CloudPlansReader' },
  secrets: {},
}
export const azureDraft: Draft = {
  kind: 'azure',
  name: 'Subscription',
  description: null,
  attributes: { tenant: 'tenant-1', clientId: 'client-1' },
  secrets: { key: 'hunter2-azure-key' },
}
