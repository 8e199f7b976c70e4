import type { Draft, RemoteCredential } from '../../src/main/providers/provider.ts'
import { withSandbox, workspace } from './seqera.ts'

export const draft = (change: Partial<Draft> = {}): Draft => ({
  kind: 'ssh',
  name: 'bastion',
  description: 'why',
  attributes: {},
  secrets: { privateKey: 'pem-of-these-tests', passphrase: 'hunter2hunter2' },
  ...change,
})
export const arn = 'arn:aws:iam::123456789012:role/seqera'

/** An empty Seqera with one workspace. `writes` are the calls that change something. */
export async function started() {
  const sandbox = await withSandbox({ seed: 'empty' })
  const id = '74190338265417'
  sandbox.state.seqera.organizations.push({
    id: '1',
    name: 'halden',
    fullName: 'Halden',
    workspaces: [{ id, name: 'production', fullName: 'Production' }],
  })
  const scope = workspace(id)
  const writes = () => sandbox.calls.filter(({ method }) => method !== 'GET')
  const held = (remoteId: string | null) => sandbox.state.seqera.credentials.get(remoteId ?? '')
  const { remote } = sandbox
  const create = async (given: Draft, where = scope): Promise<RemoteCredential> => {
    const { remoteId } = await remote.create!(where, given)
    return remote.describe(where, remoteId ?? '')
  }
  return { ...sandbox, scope, writes, held, create }
}

/** A credential of which nothing is known. */
export const empty: RemoteCredential = {
  remoteId: 'x',
  kind: 'ssh',
  name: 'bastion',
  description: null,
  attributes: {},
  extra: {},
  createdAt: null,
  updatedAt: null,
  lastUsedAt: null,
  health: null,
}
