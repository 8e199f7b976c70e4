import { parentPort, workerData } from 'node:worker_threads'
import { startSandbox } from '../../src/sandbox/server.ts'

export interface SandboxReady {
  readonly login: Record<string, string>
}

const { credentials, latencyMs = 0 } = workerData
const sandbox = await startSandbox({ seed: 'demo', credentials })
if (latencyMs > 0) sandbox.fault({ kind: 'latency', ms: latencyMs, times: Number.POSITIVE_INFINITY })
parentPort?.postMessage({ login: sandbox.login('seqera') } satisfies SandboxReady)
