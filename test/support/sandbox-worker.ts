import { parentPort, workerData } from 'node:worker_threads'
import { startSandbox } from '../../src/sandbox/server.ts'

export interface SandboxReady {
  /** The login of Seqera. */
  readonly login: Record<string, string>
  /** The login of each remote, by its id. */
  readonly logins: Readonly<Record<string, Record<string, string>>>
}

const { credentials, latencyMs = 0 } = workerData
const sandbox = await startSandbox({ seed: 'demo', credentials })
if (latencyMs > 0) sandbox.fault({ kind: 'latency', ms: latencyMs, times: Number.POSITIVE_INFINITY })
const logins = Object.fromEntries(sandbox.remotes.map((id) => [id, sandbox.login(id)]))
parentPort?.postMessage({ login: sandbox.login('seqera'), logins } satisfies SandboxReady)
