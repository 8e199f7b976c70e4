// The remotes of the sandbox on a thread of their own, so that what is measured is ours.
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { startSandbox } from '../../src/sandbox/server.ts'

export type Login = Record<string, string>

if (parentPort) {
  const { provider, credentials } = workerData as { provider: string; credentials: number }
  const sandbox = await startSandbox({ seed: 'demo', credentials })
  parentPort.postMessage(sandbox.login(provider))
}

export async function sandbox(
  provider: string,
  credentials: number,
): Promise<{ readonly login: Login; close(): Promise<unknown> }> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { provider, credentials } })
  const login = await new Promise<Login>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  return { login, close: () => worker.terminate() }
}
