import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { Cloud } from '../../src/sandbox/qovery/forms.ts'
import { withQovery } from '../support/qovery.ts'

// Qovery's own client, made by its people from the whole of its specification. What it can do with the
// played Qovery it can do with the real one: names of paths, methods, bodies and answers are theirs.
const library = 'qovery-typescript-axios'

interface Answer {
  readonly status: number
  /** As much of any answer as these tests look into. */
  readonly data: {
    readonly id: string
    readonly results: readonly { readonly id: string; readonly name: string; readonly plan: string }[]
  }
}
type Api = Record<string, (...given: unknown[]) => Promise<Answer>>
interface Library {
  readonly Configuration: new (given: { basePath: string; accessToken?: string; apiKey?: string }) => object
  readonly CloudProviderCredentialsApi: new (configuration: object) => Api
  readonly OrganizationMainCallsApi: new (configuration: object) => Api
}

function load(): Library | null {
  try {
    return createRequire(import.meta.url)(library) as Library
  } catch {
    return null
  }
}

const client = load()
const name = client
  ? "Qovery's own client finds the played Qovery as it knows the real one"
  : `Qovery's own client: skipped, as the package ${library} is not installed`

async function ask(api: Api, name: string, ...given: unknown[]): Promise<Answer> {
  const method = api[name]
  if (!method) throw new Error(`The client has no ${name}.`)
  return method.apply(api, given)
}

interface Story {
  readonly cloud: Cloud
  /** As the client spells it in its methods. */
  readonly called: string
  readonly body: Record<string, string>
  readonly shown: Record<string, unknown>
  /** The order in which the client's delete takes the two ids: it differs between clouds. */
  readonly organizationFirst?: true
}

const stories: Readonly<Record<string, Story>> = {
  'AWS with a key': {
    cloud: 'aws',
    called: 'AWS',
    body: { type: 'AWS_STATIC', access_key_id: 'AKIA1', secret_access_key: 'hidden' },
    shown: { object_type: 'AWS', access_key_id: 'AKIA1' },
  },
  'AWS with a role': {
    cloud: 'aws',
    called: 'AWS',
    body: { type: 'AWS_ROLE', role_arn: 'arn:aws:iam::1:role/q' },
    shown: { object_type: 'AWS_ROLE', role_arn: 'arn:aws:iam::1:role/q' },
  },
  'EKS Anywhere with a role': {
    cloud: 'aws',
    called: 'AWS',
    body: { type: 'EKS_ANYWHERE_VSPHERE_ROLE', vsphere_user: 'u', vsphere_password: 'hidden', role_arn: 'a' },
    shown: { object_type: 'EKS_ANYWHERE_VSPHERE', vsphere_user: 'u', role_arn: 'a', access_key_id: null },
  },
  Scaleway: {
    cloud: 'scaleway',
    called: 'Scaleway',
    body: {
      scaleway_access_key: 'SCW1',
      scaleway_secret_key: 'hidden',
      scaleway_project_id: 'p',
      scaleway_organization_id: 'o',
    },
    shown: {
      object_type: 'SCW',
      scaleway_access_key: 'SCW1',
      scaleway_project_id: 'p',
      scaleway_organization_id: 'o',
    },
  },
  'Google Cloud with a key': {
    cloud: 'gcp',
    called: 'Gcp',
    body: { gcp_credentials: Buffer.from('{"private_key":"hidden"}').toString('base64') },
    shown: { object_type: 'GCP' },
  },
  'Google Cloud without one': {
    cloud: 'gcp',
    called: 'Gcp',
    body: {
      credential_type: 'WORKLOAD_IDENTITY_FEDERATION',
      service_account_email: 'q@halden-1.iam.gserviceaccount.com',
      workload_identity_provider_resource: 'projects/1',
    },
    shown: { object_type: 'GCP_WORKLOAD_IDENTITY_FEDERATION', project_id: 'halden-1' },
  },
  Azure: {
    cloud: 'azure',
    called: 'Azure',
    body: { azure_subscription_id: 's', azure_tenant_id: 't' },
    shown: { object_type: 'AZURE', azure_subscription_id: 's', azure_application_id: expect.any(String) },
    organizationFirst: true,
  },
  'on-premise': { cloud: 'onPremise', called: 'OnPremise', body: {}, shown: { object_type: 'OTHER' } },
}

describe.skipIf(!client)(name, () => {
  /** The client with a login to a played Qovery; an API token goes in whole, with its word. */
  async function started(seed: 'demo' | 'empty', login: 'token' | 'apiToken' = 'token') {
    const played = await withQovery({ seed })
    const { state, url: basePath, scope } = played
    const { Configuration, CloudProviderCredentialsApi, OrganizationMainCallsApi } = client as Library
    const configuration = new Configuration({
      basePath,
      ...(login === 'token' ? { accessToken: state.token } : { apiKey: `Token ${state.apiToken}` }),
    })
    return {
      ...played,
      organizationId: scope.remoteId as string,
      credentials: new CloudProviderCredentialsApi(configuration),
      organizations: new OrganizationMainCallsApi(configuration),
    }
  }

  test.each(Object.entries(stories))('%s: create, list, get, edit and delete', async (_name, story) => {
    const { credentials, organizations, organizationId, calls, state } = await started('empty')
    const { cloud, called, body, shown, organizationFirst } = story
    const method =
      (verb: string) =>
      (...given: unknown[]) =>
        ask(credentials, `${verb}${called}Credentials`, ...given)

    const made = await method('create')(organizationId, { name: 'mine', ...body })
    expect(made).toMatchObject({ status: 201, data: { name: 'mine', ...shown } })
    const { id } = made.data
    expect((await method('list')(organizationId)).data).toEqual({ results: [made.data] })
    const { data } = await ask(organizations, 'listOrganizationCredentials', organizationId)
    expect(data).toEqual({ results: [{ credential: made.data, clusters: [] }] })

    const edited = await method('edit')(organizationId, id, { name: 'renamed', ...body })
    expect(edited).toMatchObject({ status: 200, data: { id, name: 'renamed', ...shown } })
    expect((await method('get')(organizationId, id)).data).toEqual(edited.data)
    expect(JSON.stringify([made.data, edited.data, data])).not.toMatch(/hidden|aGlkZGVu/)

    const ids = organizationFirst ? [organizationId, id] : [id, organizationId]
    expect((await method('delete')(...ids)).status).toBe(204)
    expect(state.credentials.size).toBe(0)
    const path = `/organization/${organizationId}/${cloud}/credentials`
    expect(calls.at(-1)).toMatchObject({ method: 'DELETE', path: `${path}/${id}` })
  })

  test('it lists the organizations and all that is in them, with either token', async () => {
    for (const [login, count] of [
      ['token', 3],
      ['apiToken', 1],
    ] as const) {
      const { organizations } = await started('demo', login)
      const { data } = await ask(organizations, 'listOrganization')
      expect(data.results).toHaveLength(count)
      for (const { id, name, plan } of data.results) {
        expect(`${name} ${plan}`).toMatch(/^\w+ \w+ \w+_2025$/)
        const list = await ask(organizations, 'listOrganizationCredentials', id)
        expect(list.data.results.length).toBeGreaterThan(5)
      }
    }
  })

  test('ids in the wrong order are 403, and one that is gone is 404, as it throws them', async () => {
    const { credentials, organizationId } = await started('demo')
    const none = '00000000-0000-4000-8000-000000000000'
    await expect(ask(credentials, 'deleteAWSCredentials', organizationId, none)).rejects.toMatchObject({
      response: { status: 403, data: '' },
    })
    await expect(ask(credentials, 'deleteAWSCredentials', none, organizationId)).rejects.toMatchObject({
      response: { status: 404, data: { status: 404, message: 'Credentials not found' } },
    })
  })
})
