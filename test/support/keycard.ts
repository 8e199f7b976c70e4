import { keycard } from '../../src/main/providers/keycard/index.ts'
import type { ProviderIO, Remote, RemoteScope } from '../../src/main/providers/provider.ts'
import { type KeycardOptions, playKeycard } from '../../src/sandbox/keycard/index.ts'
import { type Canned, serve } from './http-server.ts'
import { servePlayed } from './played-server.ts'
import { testIO } from './provider-io.ts'

export const account = (organization: string, id: string, name = 'runner'): RemoteScope => ({
  remoteId: `${organization}/${id}`,
  name,
  kind: 'service-account',
})

export const connect = (values: Record<string, string>, io: ProviderIO = testIO().io): Remote =>
  keycard.connect(
    keycard.connection.parse({ clientId: 'an-id', clientSecret: 'of-these-tests', ...values }),
    io,
  )

/** A played Keycard until the test ends, and a login to it. They share a clock that only waits move. */
export async function withKeycard(options: Partial<KeycardOptions> = {}) {
  const clock = testIO()
  const played = playKeycard({ now: clock.io.now, seed: 'demo', credentials: undefined, ...options })
  const server = await servePlayed(played, 'keycard')
  const remote = connect(server.login, clock.io)
  const paths = () => server.calls.map(({ method, path }) => `${method} ${path}`)
  return { ...clock, ...server, played, state: played.state, remote, paths }
}

/** The same with nothing in it but one service account, and that account as a scope. */
export async function withAccount() {
  const keycard = await withKeycard({ seed: 'empty' })
  const { id: organization } = keycard.state.addOrganization('halden', 'Halden Genomics')
  const { id: serviceAccountId } = keycard.state.addServiceAccount(organization, 'runner')
  return { ...keycard, serviceAccountId, scope: account(organization, serviceAccountId) }
}

/** A Keycard that gives a token to anyone and answers each path with what is written down; 404 to the rest. */
export async function replaying(answers: Record<string, Canned['body']>) {
  const { url, seen } = await serve((request, response) => {
    const token = { access_token: 'a-token', token_type: 'Bearer', expires_in: 3600 }
    const path = new URL(request.url, 'http://x').pathname
    const body = path === '/service-account-token' ? token : answers[path]
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? { message: 'Not found' }))
  })
  return { remote: connect({ baseUrl: url }), seen, url }
}
