import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { playCloudPlans } from './cloudplans/index.ts'
import { answerOf, type Fault, Faults } from './faults.ts'
import { playKeycard } from './keycard/index.ts'
import { playQovery } from './qovery/index.ts'
import type { Call, PlayedRemote, Reply } from './remote.ts'
import { playSeqera } from './seqera/index.ts'
import { playSequin } from './sequin/index.ts'

/** Calls that are remembered; the oldest are forgotten first. */
const rememberedCalls = 10_000
const largestBody = 10 * 2 ** 20

export interface SandboxOptions {
  /** 0, or absent: any that is free. */
  readonly port?: number
  /** Unix milliseconds; the computer's clock unless given. */
  readonly now?: () => number
  /** `demo`: organizations of a genomics platform team, the same ones on every start. */
  readonly seed?: 'demo' | 'empty'
  /** How many credentials each remote of the demo holds, or one of them by its id; a believable few unless given. */
  readonly credentials?: number | Readonly<Record<string, number>>
  /** How many organizations the remotes of the demo have together; three each unless given. */
  readonly organizations?: number
}

export interface SeenCall extends Call {
  readonly provider: string
  readonly status: number | null
}

export interface Sandbox {
  readonly port: number
  /** The base URL a connection to this remote needs. Throws for a remote that is not played. */
  url(provider: string): string
  token(provider: string): string
  /** The ids of the remotes that are played. */
  readonly remotes: readonly string[]
  /** All that the form of a connection to this remote asks for, by field name. */
  login(provider: string): Record<string, string>
  readonly faults: Faults
  /** Makes the next fitting call go wrong. */
  fault(fault: Fault): void
  /** What the remotes hold, secrets included. A test may look, and change it as another user would. */
  readonly state: {
    readonly qovery: ReturnType<typeof playQovery>['state']
    readonly cloudplans: ReturnType<typeof playCloudPlans>['state']
    readonly seqera: ReturnType<typeof playSeqera>['state']
    readonly sequin: ReturnType<typeof playSequin>['state']
    readonly keycard: ReturnType<typeof playKeycard>['state']
  }
  /** Every call so far, in order; `status` is null where no answer was sent. */
  readonly calls: readonly SeenCall[]
  close(): Promise<void>
}

/**
 * Plays the remotes on loopback, each under its id: `http://127.0.0.1:PORT/seqera`.
 *
 * Everything is made up, lives in memory and is forgotten on `close`. Rejects if the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, now = Date.now, seed = 'demo', credentials, organizations = 0 } = options
  const given = (remote: string) => ({
    now,
    seed,
    credentials: typeof credentials === 'number' ? credentials : credentials?.[remote],
  })
  /** The three that are written down are at each of the four that have organizations. */
  const more = (share: number) => Math.max(0, Math.round((organizations - 12) * share))
  const qovery = playQovery({ ...given('qovery'), more: more(0.3) })
  const cloudplans = playCloudPlans({ ...given('cloudplans'), more: more(0.1) })
  const seqera = playSeqera({ ...given('seqera'), more: more(0.4) })
  const sequin = playSequin(given('sequin'))
  const keycard = playKeycard({ ...given('keycard'), more: more(0.2) })
  const remotes = new Map<string, PlayedRemote>(
    Object.entries({ qovery, cloudplans, seqera, sequin, keycard }),
  )
  const faults = new Faults()
  const calls: SeenCall[] = []

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy())
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://sandbox')
    const [, provider = '', ...rest] = url.pathname.split('/')
    const body = await bodyOf(request)
    const path = `/${rest.join('/')}`
    const call: Call = {
      method: request.method ?? 'GET',
      path,
      query: url.searchParams,
      headers: request.headers,
      body,
    }
    const seen = { ...call, provider, status: null as number | null }
    calls.push(seen)
    if (calls.length > rememberedCalls) calls.shift()

    const remote = remotes.get(provider)
    const taken = faults.take({ provider, ...call })
    for (const fault of taken) if (fault.kind === 'latency') await sleep(fault.ms, undefined, { ref: false })
    const fault = taken.find(({ kind }) => kind !== 'latency')
    if (fault?.kind === 'drop' && fault.when === 'before') return void response.destroy()

    const given = fault && answerOf(fault)
    const reply = given ??
      remote?.answer(call) ?? { status: 404, body: { message: 'Nothing is played here' } }
    if (fault?.kind === 'drop') return void response.destroy()
    seen.status = reply.status
    send(response, reply, given?.headers ?? {}, fault?.kind === 'truncate')
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address() as AddressInfo
  const remoteOf = (provider: string): PlayedRemote => {
    const remote = remotes.get(provider)
    if (!remote)
      throw new Error(`The sandbox plays no "${provider}". It plays: ${[...remotes.keys()].join(', ')}.`)
    return remote
  }

  const urlOf = (provider: string) => remoteOf(provider) && `http://127.0.0.1:${address.port}/${provider}`
  return {
    port: address.port,
    url: urlOf,
    token: (provider) => remoteOf(provider).token,
    login: (provider) => {
      const { login, token } = remoteOf(provider)
      return { baseUrl: urlOf(provider), ...(login ?? { token }) }
    },
    faults,
    fault: (fault) => faults.add(fault),
    state: {
      qovery: qovery.state,
      cloudplans: cloudplans.state,
      seqera: seqera.state,
      sequin: sequin.state,
      keycard: keycard.state,
    },
    remotes: [...remotes.keys()],
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
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

/** Resolves to undefined for a body that is empty, too large or no JSON: the remotes say 400 to that. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size <= largestBody) chunks.push(chunk as Buffer)
  }
  try {
    return size <= largestBody ? JSON.parse(Buffer.concat(chunks).toString()) : undefined
  } catch {
    return undefined
  }
}
