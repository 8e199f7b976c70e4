import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { answerOf, type Fault, Faults } from '../../src/sandbox/faults.ts'
import type { Call, PlayedRemote, Reply } from '../../src/sandbox/remote.ts'

export interface PlayedCall extends Call {
  /** Null where no answer was sent. */
  readonly status: number | null
}

export interface PlayedServer {
  /** The base URL a connection to this remote needs. */
  readonly url: string
  /** All that the form of a connection asks for, by field name. */
  readonly login: Record<string, string>
  readonly faults: Faults
  /** Makes the next fitting call go wrong. */
  fault(fault: Fault): void
  /** Every call so far, in order. */
  readonly calls: readonly PlayedCall[]
}

/**
 * Serves one played remote on loopback, under its id as the sandbox does, until the test ends.
 *
 * Call it inside a test: what is served is closed with it.
 */
export async function servePlayed(remote: PlayedRemote, provider: string): Promise<PlayedServer> {
  const faults = new Faults()
  const calls: PlayedCall[] = []
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://played')
    const [, id, ...rest] = url.pathname.split('/')
    const seen = {
      method: request.method ?? 'GET',
      path: `/${rest.join('/')}`,
      query: url.searchParams,
      headers: request.headers,
      body: await bodyOf(request),
      status: null as number | null,
    }
    calls.push(seen)
    const taken = faults.take({ provider, ...seen })
    for (const fault of taken) if (fault.kind === 'latency') await sleep(fault.ms, undefined, { ref: false })
    const fault = taken.find(({ kind }) => kind !== 'latency')
    if (fault?.kind === 'drop' && fault.when === 'before') return void response.destroy()

    const given = fault && answerOf(fault)
    const played = id === provider ? remote : undefined
    const reply = given ??
      played?.answer(seen) ?? { status: 404, body: { message: 'Nothing is played here' } }
    if (fault?.kind === 'drop') return void response.destroy()
    seen.status = reply.status
    send(response, reply, given?.headers ?? {}, fault?.kind === 'truncate')
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>((resolve) => server.close(() => resolve()))
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${provider}`
  return {
    url,
    get login() {
      return { baseUrl: url, ...(remote.login ?? { token: remote.token }) }
    },
    faults,
    fault: (fault) => faults.add(fault),
    calls,
  }
}

function send(response: ServerResponse, reply: Reply, headers: Record<string, string>, cut: boolean): void {
  const { status, body } = reply
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const bytes = Buffer.from(text)
  // A 204 may not name a length at all (RFC 9110 8.6).
  const length = status === 204 ? {} : { 'content-length': String(bytes.length) }
  const type = text === '' ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...type, ...length, ...headers })
  if (!cut) response.end(bytes)
  else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
}

/** Undefined for a body that is empty or no JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    return undefined
  }
}
