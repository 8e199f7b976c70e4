import { onTestFinished } from 'vitest'
import type { Remote, RemoteScope } from '../../src/main/providers/provider.ts'
import { seqera } from '../../src/main/providers/seqera/index.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/server.ts'
import { type Canned, serve } from './http-server.ts'
import { testIO } from './provider-io.ts'

export const personal: RemoteScope = { remoteId: null, name: 'Personal', kind: 'personal' }
export const workspace = (remoteId: string, name = 'production'): RemoteScope => ({
  remoteId,
  name,
  kind: 'workspace',
})

export const connect = (baseUrl: string, token = 'a-token', io = testIO().io): Remote =>
  seqera.connect(seqera.connection.parse({ baseUrl, token }), io)

/** A sandbox until the test ends, and a login to its Seqera. */
export async function withSandbox(options: SandboxOptions = {}): Promise<Sandbox & { remote: Remote }> {
  const sandbox = await startSandbox(options)
  onTestFinished(() => sandbox.close())
  return { ...sandbox, remote: connect(sandbox.url('seqera'), sandbox.token('seqera')) }
}

/** A Seqera that answers each path with what is written down; 404 to anything else. */
export async function replaying(answers: Record<string, Canned['body']>) {
  const { url, seen } = await serve((request, response) => {
    const body = answers[new URL(request.url, 'http://x').pathname]
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? { message: 'Page not found' }))
  })
  return { remote: connect(url), seen, url }
}
