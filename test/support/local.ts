import type { testCore } from './core.ts'
import { passphrase } from './vault.ts'

type Call = ReturnType<typeof testCore>['call']

/** Creates the vault «Work» with one organization of its own, and gives the way to put credentials there. */
export async function localVault({ call, folder }: { call: Call; folder: string }, organization = 'Halden') {
  await call('vault.create', { name: 'Work', folder, passphrase })
  const { scopeId } = await call('local.add', { name: organization })
  const add = async (kind: string, name: string, values: Record<string, string | number>) => {
    const made = { scopeId, kind, name, description: null, values }
    return (await call('credentials.create', made)).id
  }
  return { vault: `${folder}/Work.keystead`, scopeId, add }
}
