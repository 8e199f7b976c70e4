import { expect, test } from 'vitest'
import { type FormName, formNames, formOf } from '../../src/sandbox/qovery/forms.ts'
import { playQovery } from '../../src/sandbox/qovery/index.ts'
import { withQovery } from '../support/qovery.ts'

const at = Date.UTC(2026, 0, 15, 12)
const none = '00000000-0000-4000-8000-000000000000'

async function started(seed: 'demo' | 'empty' = 'empty') {
  const made = await withQovery({ seed, now: () => at })
  const { state, url, scope } = made
  const ask = async (route: string, body?: unknown, authorization = `Bearer ${state.token}`) => {
    const [method = '', path = ''] = route.split(' ')
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined }
  }
  return { ...made, ask, inside: `/organization/${scope.remoteId}` }
}

/** A body that is right, with the marks of its form. */
function bodyOf(form: FormName, name = 'mine') {
  const { needs, type } = formOf(form)
  const values = needs.map((field) => [
    field,
    field === 'gcp_credentials' ? Buffer.from('{"a":1}').toString('base64') : `value of ${field}`,
  ])
  return { name, ...(type && { type }), ...Object.fromEntries(values) }
}

test('either token goes by its own word, and anything else is 401 and nothing', async () => {
  const { ask, state } = await started('demo')
  expect((await ask('GET /organization')).body.results).toHaveLength(3)
  const { body } = await ask('GET /organization', undefined, `Token ${state.apiToken}`)
  expect(body.results.map(({ name }: { name: string }) => name)).toEqual(['Halden Genomics'])
  for (const other of [`Token ${state.token}`, `Bearer ${state.apiToken}`, 'Token wrong', '']) {
    expect(await ask('GET /organization', undefined, other)).toMatchObject({ status: 401, text: '' })
  }
})

test('an organization that the token does not see is 403 and nothing', async () => {
  const { ask, state } = await started('demo')
  const { id } = state.organizations[1] ?? {}
  const token = `Token ${state.apiToken}`
  for (const path of [
    `/organization/${id}`,
    `/organization/${id}/credentials`,
    `/organization/${id}/aws/credentials`,
  ]) {
    expect((await ask(`GET ${path}`)).status).toBe(200)
    expect(await ask(`GET ${path}`, undefined, token)).toMatchObject({ status: 403, text: '' })
    expect((await ask(`GET ${path.replace(id ?? '', none)}`)).status).toBe(403)
  }
})

test('ids that change places are 403, as Qovery answered its own clients', async () => {
  const { ask, state } = await started('demo')
  const [credential] = state.credentials.values()
  const { id, organizationId } = credential ?? {}
  expect((await ask(`GET /organization/${id}/aws/credentials/${organizationId}`)).status).toBe(403)
})

test.each(formNames)('%s is created, listed in two places, read, edited and deleted', async (form) => {
  const { ask, inside, state } = await started()
  const { cloud, objectType, secret } = formOf(form)
  const path = `${inside}/${cloud}/credentials`
  const made = await ask(`POST ${path}`, bodyOf(form))
  expect(made).toMatchObject({ status: 201, body: { name: 'mine', object_type: objectType } })
  const { id } = made.body
  expect(state.credentials.get(id)?.values).toMatchObject(
    Object.fromEntries(secret.map((field) => [field, expect.any(String)])),
  )

  expect((await ask(`GET ${path}`)).body).toEqual({ results: [made.body] })
  const row = { credential: made.body, clusters: [] }
  expect((await ask(`GET ${inside}/credentials`)).body).toEqual({ results: [row] })
  const edited = await ask(`PUT ${path}/${id}`, bodyOf(form, 'renamed'))
  expect(edited).toMatchObject({ status: 200, body: { ...made.body, name: 'renamed' } })
  expect((await ask(`GET ${path}/${id}`)).body).toEqual(edited.body)
  for (const { text } of [made, edited, await ask(`GET ${inside}/credentials`)]) {
    for (const field of secret) expect(text).not.toMatch(new RegExp(`"${field}"|value of ${field}`))
  }

  expect(await ask(`DELETE ${path}/${id}`)).toMatchObject({ status: 204, text: '' })
  expect((await ask(`DELETE ${path}/${id}`)).body).toMatchObject({ status: 404, error: 'Not Found' })
})

test.each(
  formNames.flatMap((form) => ['name', ...formOf(form).needs].map((field) => [form, field] as const)),
)('a body of %s without %s is 400, and nothing changes', async (form, field) => {
  const { ask, inside, state, scope } = await started()
  const path = `${inside}/${formOf(form).cloud}/credentials`
  const { id } = state.add({ organizationId: scope.remoteId ?? '', form, name: 'before' })
  const body = { ...bodyOf(form), [field]: '' }
  expect(await ask(`POST ${path}`, body)).toMatchObject({
    status: 400,
    body: { status: 400, detail: `Field ${field} must not be blank` },
  })
  expect((await ask(`PUT ${path}/${id}`, { ...body, [field]: undefined })).status).toBe(400)
  expect([...state.credentials.values()].map(({ name }) => name)).toEqual(['before'])
})

test.each<[string, string, unknown]>([
  ['no type', 'aws', { ...bodyOf('AWS_ROLE'), type: undefined }],
  ['a type of the answers', 'aws', { ...bodyOf('AWS_STATIC'), type: 'AWS' }],
  ['a type that does not fit', 'gcp', { ...bodyOf('GCP_KEY'), credential_type: 'WIF' }],
  ['a key file that is not encoded', 'gcp', { ...bodyOf('GCP_KEY'), gcp_credentials: '{"a":1}' }],
  ['a key file that is no JSON', 'gcp', { ...bodyOf('GCP_KEY'), gcp_credentials: 'bm8=' }],
  ['a body that is no JSON', 'aws', '{"name":'],
])('a create with %s is 400', async (_what, cloud, body) => {
  const { ask, inside, state } = await started()
  expect((await ask(`POST ${inside}/${cloud}/credentials`, body)).body).toMatchObject({ status: 400 })
  expect(state.credentials.size).toBe(0)
})

test.each(['WORKLOAD_IDENTITY_FEDERATION', 'WIF', undefined])(
  'a federation may call itself %s, and Qovery adds its project and its lifetime',
  async (type) => {
    const { ask, inside } = await started()
    const service_account_email = 'q@halden-1.iam.gserviceaccount.com'
    const body = { ...bodyOf('GCP_FEDERATION'), service_account_email, credential_type: type }
    expect((await ask(`POST ${inside}/gcp/credentials`, body)).body).toMatchObject({
      object_type: 'GCP_WORKLOAD_IDENTITY_FEDERATION',
      project_id: 'halden-1',
      token_lifetime_seconds: 14_400,
    })
  },
)

test('the type of a credential cannot be changed, nor is it found under another cloud', async () => {
  const { ask, inside, state, scope } = await started()
  const { id } = state.add({ organizationId: scope.remoteId ?? '', form: 'AWS_STATIC', name: 'n' })
  expect((await ask(`PUT ${inside}/aws/credentials/${id}`, bodyOf('AWS_ROLE'))).status).toBe(400)
  expect((await ask(`GET ${inside}/gcp/credentials/${id}`)).status).toBe(404)
  expect((await ask(`GET ${inside}/onpremise/credentials`)).status).toBe(404)
})

test('what clusters use is not deleted', async () => {
  const { ask, inside, state, scope } = await started()
  const { id } = state.add({
    organizationId: scope.remoteId ?? '',
    form: 'ON_PREMISE',
    name: 'n',
    clusters: [{ id: none, name: 'k', cloud_provider: 'ON_PREMISE' }],
  })
  expect((await ask(`DELETE ${inside}/onPremise/credentials/${id}`)).status).toBe(400)
  expect(state.credentials.has(id)).toBe(true)
})

test('one answer stands for both forms of EKS Anywhere: the other half is null', async () => {
  const { ask, inside } = await started()
  const path = `${inside}/aws/credentials`
  expect((await ask(`POST ${path}`, bodyOf('EKS_ANYWHERE_VSPHERE_ROLE'))).body).toMatchObject({
    access_key_id: null,
    role_arn: 'value of role_arn',
  })
  expect((await ask(`POST ${path}`, bodyOf('EKS_ANYWHERE_VSPHERE_STATIC'))).body).toMatchObject({
    access_key_id: 'value of access_key_id',
    role_arn: null,
  })
})

test('an organization id that is no UUID is 400, and a path that nobody knows is 404', async () => {
  const { ask, inside } = await started()
  expect((await ask('GET /organization/x/credentials')).status).toBe(400)
  expect((await ask(`GET ${inside}/clusters`)).status).toBe(404)
})

test('the demo is the same on every start, holds every form, and obeys its own rules', async () => {
  const play = () => playQovery({ now: () => at, seed: 'demo', credentials: undefined }).state
  expect([...play().credentials.values()]).toEqual([...play().credentials.values()])
  const { ask, state } = await started('demo')
  const all = [...state.credentials.values()]
  expect(all.length).toBeGreaterThanOrEqual(15)
  expect(all.length).toBeLessThanOrEqual(30)
  expect(new Set(all.map(({ form }) => form))).toEqual(new Set(formNames))
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.some(({ clusters }) => clusters.length === 0)).toBe(true)
  for (const { form, name, values, organizationId } of all) {
    const { cloud, type } = formOf(form)
    const body = { name, ...(type && { type }), ...values }
    const path = `/organization/${organizationId}/${cloud}/credentials`
    expect((await ask(`POST ${path}`, body)).status, name).toBe(201)
  }
})

test('one row of the demo has clusters and no credential', async () => {
  const { ask, inside } = await started('demo')
  const { results } = (await ask(`GET ${inside}/credentials`)).body
  expect(results.at(-1)).toEqual({ clusters: [expect.objectContaining({ name: 'laptop-mira' })] })
})

test.each([0, 5, 3000])('the demo holds as many as it is asked for: %i', (credentials) => {
  const { state } = playQovery({ now: () => at, seed: 'demo', credentials })
  expect(state.credentials.size).toBe(credentials)
  const names = [...state.credentials.values()].map(({ organizationId, name }) => `${organizationId} ${name}`)
  expect(new Set(names).size).toBe(credentials)
})
