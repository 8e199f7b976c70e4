import { type App, createCore } from '../../main/core.ts'
import type { KdfPolicy } from '../../main/crypto/kdf-policy.ts'
import type { Terminal } from '../terminal.ts'
import { type HostOptions, nodePorts } from './ports.ts'

/** The whole of Keystead in this process. Imported by the commands that open a vault themselves, and by no other. */
export async function ownCore(
  env: Terminal['env'],
  { kdf, ...host }: HostOptions & { readonly kdf?: KdfPolicy },
): Promise<App> {
  return createCore(nodePorts(env, host), kdf ? { kdf } : {})
}
