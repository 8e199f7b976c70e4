import { testCore } from './core.ts'
import { passphrase } from './vault.ts'

/** A core with a new vault that is open, and one organization that only it knows. */
export async function withLocal(name = 'Moorhen Trust', change: Parameters<typeof testCore>[0] = {}) {
  const app = testCore(change)
  await app.call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const organization = await app.call('local.add', { name })
  const create = async (given: string, values: Record<string, string> = {}, kind = 'generic') => {
    const { id } = await app.call('credentials.create', {
      scopeId: organization.scopeId,
      kind,
      name: given,
      description: null,
      values,
    })
    return id
  }
  return { ...app, organization, create }
}
