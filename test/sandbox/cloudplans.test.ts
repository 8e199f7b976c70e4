import { expect, test } from 'vitest'
import { playCloudPlans } from '../../src/sandbox/cloudplans/index.ts'
import { at, withPlayed } from '../support/cloudplans.ts'

const root = '/v1/organizations'
const list = `GET ${root}/credentials/list?action=list_credentials&org_id=org-1`
const create = `POST ${root}/credentials/create?action=add_credential`
const update = `POST ${root}/credentials/update?action=update_credential`
const remove = `POST ${root}/credentials/delete?action=remove_credential`

async function started(options: Parameters<typeof withPlayed>[0] = {}) {
  const played = await withPlayed(options)
  const ask = async (route: string, body?: unknown, token = played.state.token) => {
    const [method = '', path = ''] = route.split(' ')
    const response = await fetch(`${played.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { http: response.status, body: await response.json() }
  }
  return { ...played, ask }
}

const aws = { org_id: 'org-1', type: 'aws', name: 'a', specific: { role: 'arn:1' }, comments: 'c' }

test('a failure is HTTP 200 with a status in the body, or the HTTP status as well', async () => {
  const { ask, state } = await started()
  expect(await ask(list, undefined, 'wrong')).toMatchObject({ http: 200, body: { status: 401 } })
  expect(await ask('GET /v1/nowhere')).toMatchObject({ http: 200, body: { status: 404 } })
  state.failsInBody = false
  expect(await ask(list, undefined, 'wrong')).toMatchObject({ http: 401, body: { status: 401 } })
})

test('a token ends when it is said to', async () => {
  let now = at
  const { ask, state } = await started({ now: () => now })
  state.tokenEndsAt = at + 1_800_000
  expect((await ask(list)).body.status).toBe(200)
  now += 1_800_000
  expect((await ask(list)).body.status).toBe(401)
})

test('what is created can be listed, changed and removed, and no answer tells an id or a part', async () => {
  const { ask, state } = await started()
  expect((await ask(create, aws)).body).toEqual({ status: 200, response: 'Credential created' })
  const [row] = (await ask(list)).body.credentials
  expect(row).toEqual({ type: 'aws', id: row.id, name: 'a', comments: 'c', resources: 0, last_time: '' })

  const change = { name: 'b', comments: '', specific: { role: 'arn:2' } }
  const changed = await ask(update, { org_id: 'org-1', credential_id: row.id, data: change, reason: 'why' })
  expect(changed.body).toEqual({ status: 200, response: 'Credential updated' })
  expect(state.credentials.get(row.id)).toMatchObject(change)

  const gone = { org_id: 'org-1', credential_id: row.id, comments: 'done' }
  expect((await ask(remove, gone)).body).toEqual({ status: 200, response: 'Credential removed' })
  expect((await ask(list)).body.credentials).toEqual([])
  expect((await ask(remove, gone)).body.status).toBe(404)
  expect(state.log.map(({ reason }) => reason)).toEqual(['why', 'done'])
})

test('an update leaves alone what it does not name', async () => {
  const { ask, state } = await started()
  const { id } = state.add({ orgId: 'org-1', type: 'azure', name: 'n', specific: { tenant: 't', key: 'k' } })
  await ask(update, { org_id: 'org-1', credential_id: id, data: { specific: { key: 'new' } } })
  expect(state.credentials.get(id)).toMatchObject({ name: 'n', specific: { tenant: 't', key: 'new' } })
})

test.each([
  ['no action', create.split('?')[0] as string, aws],
  ['the action of another call', create.replace('add_', 'remove_'), aws],
  ['no body', create, undefined],
  ['no organization', create, { ...aws, org_id: undefined }],
  ['an unknown type', create, { ...aws, type: 'oracle' }],
  ['no name', create, { ...aws, name: '' }],
  ['no specific', create, { ...aws, specific: undefined }],
  ['half of it', create, { ...aws, type: 'azure', specific: { tenant: 't', clientId: 'c' } }],
  ['a part of another type', create, { ...aws, specific: { role: 'r', project: 'p' } }],
])('a create with %s is refused with 400', async (_what, route, body) => {
  const { ask, state } = await started()
  expect((await ask(route, body)).body.status).toBe(400)
  expect(state.credentials.size).toBe(0)
})

test('the tenant of Azure is fixed', async () => {
  const { ask, state } = await started()
  const { id } = state.add({ orgId: 'org-1', type: 'azure', name: 'n', specific: { tenant: 't' } })
  const data = { specific: { tenant: 'other' } }
  expect((await ask(update, { org_id: 'org-1', credential_id: id, data })).body.status).toBe(400)
})

test('another organization is 404, and so is a credential of another one', async () => {
  const { ask, state } = await started({ seed: 'demo' })
  const [one, two] = state.organizations.map(({ id }) => id)
  const { id } = state.add({ orgId: one ?? '', type: 'aws', name: 'n' })
  expect((await ask(list)).body.status).toBe(404)
  expect((await ask(remove, { org_id: two, credential_id: id })).body.status).toBe(404)
})

test('only owners and admins write, and billing does not even read', async () => {
  const { ask, state } = await started()
  const [organization] = state.organizations
  if (!organization) throw new Error('There is no organization.')
  for (const [role, reads, writes] of [
    ['Owner', 200, 200],
    ['admin', 200, 200],
    ['Planner', 200, 403],
    ['billing', 403, 403],
  ] as const) {
    organization.role = role
    expect([(await ask(list)).body.status, (await ask(create, aws)).body.status]).toEqual([reads, writes])
  }
})

test('the demo is the same on every start, and grows', () => {
  const play = (credentials?: number) => playCloudPlans({ now: () => at, seed: 'demo', credentials })
  expect([...play().state.credentials]).toEqual([...play().state.credentials])
  expect(play().state.credentials.size).toBe(18)
  expect(play(40).state.credentials.size).toBe(40)
  expect(play(5).state.credentials.size).toBe(5)
})
