import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { qovery } from '../../../src/main/providers/qovery/index.ts'
import { formNames, formOf } from '../../../src/sandbox/qovery/forms.ts'
import { readSpec, startPrism } from '../../support/prism.ts'
import { connect, draftOf, filled, withQovery } from '../../support/qovery.ts'

// The published specification is not ours to ship, so it lies beside the project where somebody put it.
const spec = path.resolve(import.meta.dirname, '../../../../shared/api/openapi/qovery.yaml')
const absent = !existsSync(spec)
const name = absent
  ? 'Qovery contract: skipped, as the published specification is not at ../shared/api/openapi/qovery.yaml'
  : 'Qovery contract: Prism finds no violation'

/**
 * Makes a field that a credential's schema does not name a violation: OpenAPI allows any unless told.
 *
 * The bodies of writes and the objects of answers are plain objects, and so can be closed.
 */
function closed(text: string): string {
  let count = 0
  const strict = text.replace(
    /^ {4}\w+(CredentialsRequest|ClusterCredentials):\n(?: {6}.*\n)+/gm,
    (schema) => {
      if (!/^ {6}properties:$/m.test(schema)) return schema
      count++
      return `${schema}      additionalProperties: false\n`
    },
  )
  if (count < 14) throw new Error(`The specification has only ${count} schemas of credentials.`)
  return strict
}

/** A played Qovery with Prism in front of it, and a login through Prism. */
async function contract(seed: 'demo' | 'empty') {
  const played = await withQovery({ seed })
  const prism = await startPrism(closed(readSpec(spec)), played.url)
  onTestFinished(() => prism.close())
  const { state, scope } = played

  /** A call through Prism: its status, and what Prism says of it. */
  async function ask(route: string, body?: unknown, authorization = `Bearer ${state.token}`) {
    const [method = '', rest = ''] = route.split(' ')
    const response = await fetch(`${prism.url}${rest}`, {
      method,
      headers: { authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      violations: response.headers.get('sl-violations'),
      body: text ? JSON.parse(text) : undefined,
    }
  }
  const inside = `/organization/${scope.remoteId}`
  return { ...played, prism, ask, inside, remote: connect(prism.url, state.token) }
}

const clean = (status: number) => ({ status, violations: null })
const none = '00000000-0000-4000-8000-000000000000'

describe.skipIf(absent)(name, () => {
  test('Prism does look: it reports what breaks the specification, in either direction', async () => {
    const { ask, inside, fault, prism } = await contract('empty')
    const body = { type: 'AWS_ROLE', name: 'n', role_arn: 'arn' }
    expect(await ask(`POST ${inside}/aws/credentials`, body)).toMatchObject(clean(201))
    for (const wrong of [{ ...body, type: 'AWS' }, { ...body, access_key_id: 'a' }, { name: 'n' }]) {
      expect((await ask(`POST ${inside}/aws/credentials`, wrong)).violations).toMatch(/request/)
    }
    const credential = { id: none, name: 'n', object_type: 'AWS', access_key_id: 'a' }
    for (const wrong of [
      { ...credential, object_type: 'OVH' },
      { ...credential, secret_access_key: 's' },
    ]) {
      fault({ kind: 'status', status: 200, body: wrong })
      expect((await ask(`GET ${inside}/aws/credentials/${none}`)).violations).toMatch(/response/)
    }
    expect(prism.violations().length).toBeGreaterThanOrEqual(5)
  })

  test('in everything the connector reads, with either token', async () => {
    const { remote, calls, prism, state } = await contract('demo')
    for (const login of [remote, connect(prism.url, state.apiToken)]) {
      await login.identify()
      for (const { scopes } of await login.discover()) {
        for (const scope of scopes) {
          for (const { remoteId } of await login.list(scope)) await login.describe(scope, remoteId)
        }
      }
    }
    expect(calls.length).toBeGreaterThan(35)
    expect(prism.violations()).toEqual([])
  })

  test('in everything the connector creates, edits and removes', async () => {
    const { remote, scope, calls, prism, state } = await contract('empty')
    const azure = { azure_subscription_id: 's', azure_tenant_id: 't' }
    const { id: azureId } = state.add({
      organizationId: scope.remoteId ?? '',
      form: 'AZURE',
      name: 'a',
      values: { ...azure, azure_application_id: 'x', azure_application_object_id: 'y' },
    })
    for (const { id: kind } of qovery.kinds) {
      const draft = draftOf(kind, 'renamed', filled[kind] ?? { attributes: azure })
      const remoteId = filled[kind] ? (await remote.create!(scope, draftOf(kind))).remoteId : azureId
      const current = await remote.describe(scope, remoteId ?? '')
      await remote.update!(scope, current, draft)
      await remote.remove!(scope, remoteId ?? '')
    }
    expect(state.credentials.size).toBe(0)
    const changed = calls.filter(({ method }) => method !== 'GET').map(({ method }) => method)
    expect(changed).toHaveLength(3 * qovery.kinds.length - 1)
    expect(prism.violations()).toEqual([])
  })

  test('in every path of every cloud, and every refusal that the specification knows', async () => {
    const { ask, inside, scope, state, prism } = await contract('empty')
    expect(await ask(`GET ${inside}`)).toMatchObject(clean(200))
    expect(await ask('GET /organization', undefined, 'Token wrong')).toMatchObject(clean(401))
    expect(await ask(`GET /organization/${none}`)).toMatchObject(clean(403))
    expect(await ask('GET /organization/x/credentials')).toMatchObject(clean(400))
    for (const form of formNames) {
      const { cloud, needs, type } = formOf(form)
      const path = `${inside}/${cloud}/credentials`
      const body = {
        name: 'n',
        ...(type && { type }),
        ...Object.fromEntries(needs.map((field) => [field, field === 'gcp_credentials' ? 'e30=' : 'x'])),
      }
      const { id } = state.add({ organizationId: scope.remoteId ?? '', form, name: 'n', values: {} })
      expect(await ask(`PUT ${path}/${id}`, body)).toMatchObject(clean(200))
      expect(await ask(`GET ${path}`)).toMatchObject(clean(200))
      expect(await ask(`PUT ${path}/${id}`, { ...body, name: '' })).toMatchObject(clean(400))
      expect(await ask(`POST ${path}`, { ...body, name: '' })).toMatchObject(clean(400))
      expect(await ask(`PUT ${path}/${none}`, body)).toMatchObject(clean(404))
      for (const [status, other] of [
        [401, 'Token wrong'],
        [403, `Token ${state.apiToken}`],
      ] as const) {
        const elsewhere = status === 403 ? path.replace(scope.remoteId ?? '', none) : path
        for (const route of [`GET ${elsewhere}`, `GET ${elsewhere}/${id}`, `DELETE ${elsewhere}/${id}`]) {
          expect(await ask(route, undefined, other), route).toMatchObject(clean(status))
        }
      }
      expect(await ask(`DELETE ${path}/${id}`)).toMatchObject(clean(204))
      expect(await ask(`DELETE ${path}/${id}`)).toMatchObject(clean(404))
      expect(await ask(`GET ${path}/${id}`)).toMatchObject(clean(404))
    }
    expect(prism.violations()).toEqual([])
  })
})
