import { parentPort, workerData } from 'node:worker_threads'
import { startSandbox } from '../../src/sandbox/server.ts'

export interface SandboxReady {
  readonly login: Record<string, string>
}

const sandbox = await startSandbox({ seed: 'demo', credentials: workerData.credentials })
parentPort?.postMessage({ login: sandbox.login('seqera') } satisfies SandboxReady)
