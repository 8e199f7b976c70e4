import type { Draft, Remote, RemoteScope } from '../../src/main/providers/provider.ts'
import { qovery } from '../../src/main/providers/qovery/index.ts'
import { playQovery, type QoveryOptions } from '../../src/sandbox/qovery/index.ts'
import { type Canned, serve } from './http-server.ts'
import { servePlayed } from './played-server.ts'
import { testIO } from './provider-io.ts'

export const organization = (remoteId: string, name = 'halden'): RemoteScope => ({
  remoteId,
  name,
  kind: 'organization',
})

export const connect = (baseUrl: string, token = 'qov_a-token', io = testIO().io): Remote =>
  qovery.connect(qovery.connection.parse({ baseUrl, token }), io)

/** A played Qovery until the test ends, a login to it, and its first organization as a scope. */
export async function withQovery(options: Partial<QoveryOptions> = {}) {
  const played = playQovery({ now: Date.now, seed: 'demo', credentials: undefined, ...options })
  const server = await servePlayed(played, 'qovery')
  const first = played.state.organizations[0] ?? played.state.addOrganization({ name: 'Halden Genomics' })
  return {
    ...server,
    played,
    state: played.state,
    scope: organization(first.id, first.name),
    remote: connect(server.url, played.token),
  }
}

/** A Qovery that answers each path with what is written down; 404 to anything else. */
export async function replaying(answers: Record<string, Canned['body']>) {
  const { url, seen } = await serve((request, response) => {
    const body = answers[request.url]
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? { status: 404, detail: 'Gone' }))
  })
  return { remote: connect(url), seen, url }
}

const keyFile = JSON.stringify({
  type: 'service_account',
  client_email: 'bøt@x.iam.gserviceaccount.com',
  private_key: '-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----\n',
})

/** What a person fills in for each kind that can be created. */
export const filled: Readonly<Record<string, Pick<Draft, 'attributes' | 'secrets'>>> = {
  AWS: { attributes: { access_key_id: 'AKIA1' }, secrets: { secret_access_key: 's3cret-key' } },
  AWS_ROLE: { attributes: { role_arn: 'arn:aws:iam::1:role/q' }, secrets: {} },
  EKS_ANYWHERE_VSPHERE_STATIC: {
    attributes: { vsphere_user: 'svc', access_key_id: 'AKIA2' },
    secrets: { vsphere_password: 'pa55-word', secret_access_key: 's3cret-key' },
  },
  EKS_ANYWHERE_VSPHERE_ROLE: {
    attributes: { vsphere_user: 'svc', role_arn: 'arn:aws:iam::1:role/v' },
    secrets: { vsphere_password: 'pa55-word' },
  },
  SCW: {
    attributes: {
      scaleway_access_key: 'SCW1',
      scaleway_project_id: 'project',
      scaleway_organization_id: 'organization',
    },
    secrets: { scaleway_secret_key: 's3cret-key' },
  },
  GCP: { attributes: {}, secrets: { gcp_credentials: keyFile } },
  GCP_WORKLOAD_IDENTITY_FEDERATION: {
    attributes: {
      service_account_email: 'q@halden-1.iam.gserviceaccount.com',
      workload_identity_provider_resource: 'projects/1/locations/global/workloadIdentityPools/p/providers/q',
    },
    secrets: {},
  },
  OTHER: { attributes: {}, secrets: {} },
}

export const draftOf = (kind: string, name = 'mine', given: Partial<Draft> = {}): Draft => ({
  kind,
  name,
  description: null,
  attributes: {},
  secrets: {},
  ...filled[kind],
  ...given,
})
