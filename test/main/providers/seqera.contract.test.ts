import { existsSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formOf } from '../../../src/main/providers/form.ts'
import type { Draft, Remote } from '../../../src/main/providers/provider.ts'
import { seqera } from '../../../src/main/providers/seqera/index.ts'
import { rules } from '../../../src/sandbox/seqera/kinds.ts'
import { type Sandbox, startSandbox } from '../../../src/sandbox/server.ts'
import { type Prism, readSpec, sharpen, startPrism } from '../../support/prism.ts'
import { connect, workspace } from '../../support/seqera.ts'

// The published specification is not ours to ship, so it lies beside the project where somebody put it.
const spec = path.resolve(import.meta.dirname, '../../../../shared/api/openapi/seqera.yaml')
const absent = !existsSync(spec)
const name = absent
  ? 'Seqera contract: skipped, as the published specification is not at ../shared/api/openapi/seqera.yaml'
  : 'Seqera contract: Prism finds no violation'

describe.skipIf(absent)(name, () => {
  let sandbox: Sandbox
  let prism: Prism
  let remote: Remote

  beforeAll(async () => {
    sandbox = await startSandbox()
    prism = await startPrism(sharpen(readSpec(spec)), sandbox.url('seqera'))
    remote = connect(prism.url, sandbox.token('seqera'))
  }, 20_000)
  afterAll(async () => {
    prism?.close()
    await sandbox?.close()
  })

  /** A call to the sandbox through Prism, and what Prism says of it. */
  async function ask(method: string, route: string, body?: unknown) {
    const response = await fetch(`${prism.url}${route}`, {
      method,
      headers: {
        authorization: `Bearer ${sandbox.token('seqera')}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const violations = response.headers.get('sl-violations')
    const text = await response.text()
    return { status: response.status, violations, body: text ? JSON.parse(text) : null }
  }
  const clean = (status: number) => ({ status, violations: null })

  test('Prism does look: it reports what breaks the specification, in either direction', async () => {
    const own = await startPrism(sharpen(readSpec(spec)), sandbox.url('seqera'))
    try {
      const call = (rest: string) =>
        fetch(`${own.url}/credentials${rest}`, {
          headers: { authorization: `Bearer ${sandbox.token('seqera')}` },
        })
      expect((await call('?workspaceId=abc')).headers.get('sl-violations')).toMatch(/request/)
      sandbox.fault({ kind: 'status', status: 200, body: { credentials: [{ name: 'n' }] } })
      expect((await call('')).headers.get('sl-violations')).toMatch(/response.*provider/)
      const keys = { discriminator: 'aws', registry: 'of another kind' }
      sandbox.fault({
        kind: 'status',
        status: 200,
        body: { credentials: { name: 'n', provider: 'aws', keys } },
      })
      expect((await call('/x')).headers.get('sl-violations')).toMatch(/registry/)
      expect(own.violations().length).toBeGreaterThanOrEqual(3)
    } finally {
      own.close()
    }
  }, 20_000)

  test('in everything the connector reads', async () => {
    await remote.identify()
    for (const { scopes } of await remote.discover()) {
      for (const scope of scopes) {
        for (const { remoteId } of await remote.list(scope)) await remote.describe(scope, remoteId)
      }
    }
    expect(sandbox.calls.length).toBeGreaterThan(60)
    expect(prism.violations().slice(0, 5)).toEqual([])
  }, 20_000)

  test.each(Object.entries(rules))(
    'in creating, reading, changing, checking and deleting %s',
    async (provider, rule) => {
      const values = [...rule.public, ...rule.secret].map((key) => [key, madeUp(key)])
      const keys = { discriminator: provider, ...Object.fromEntries(values) }
      const credentials = { name: `contract-${provider}`, provider, description: 'why', category: 'x', keys }
      const { id: workspaceId } = sandbox.state.seqera.organizations[0]?.workspaces[0] ?? {}
      const inside = `workspaceId=${workspaceId}`

      expect(await ask('GET', `/credentials/validate?name=${credentials.name}&${inside}`)).toMatchObject(
        clean(204),
      )
      const created = await ask('POST', `/credentials?${inside}`, { credentials })
      expect(created).toMatchObject(clean(200))
      const id = created.body.credentialsId
      expect(await ask('GET', `/credentials/validate?name=${credentials.name}&${inside}`)).toMatchObject(
        clean(409),
      )
      expect(await ask('GET', `/credentials/${id}?${inside}`)).toMatchObject(clean(200))
      const changed = { ...credentials, id, name: `contract-${provider}-2`, baseUrl: 'https://a.test' }
      expect(await ask('PUT', `/credentials/${id}?${inside}`, { credentials: changed })).toMatchObject(
        clean(204),
      )
      expect(await ask('POST', `/credentials/${id}/validate?${inside}`)).toMatchObject(clean(200))
      sandbox.state.seqera.change(id, {
        dependents: [{ type: 'compute-env', id: 'e', name: 'e', url: 'https://a.test' }],
      })
      expect(await ask('DELETE', `/credentials/${id}?checked=true&${inside}`)).toMatchObject(clean(409))
      expect(await ask('DELETE', `/credentials/${id}?checked=false&${inside}`)).toMatchObject(clean(204))
    },
  )

  test.each(Object.keys(rules))('in what the connector itself writes of %s', async (kind) => {
    const { id = '' } = sandbox.state.seqera.organizations[0]?.workspaces[1] ?? {}
    const scope = workspace(id)
    const full = drafted(kind)
    const { remoteId } = await remote.create!(scope, full)
    if (remoteId === null) throw new Error('The answer names no id.')
    const created = await remote.describe(scope, remoteId)
    expect(created).toMatchObject({ kind, name: full.name, attributes: full.attributes })
    await remote.update!(scope, created, { ...full, name: `${full.name}-2`, description: null })
    const updated = await remote.describe(scope, remoteId)
    expect(updated).toMatchObject({ name: `${full.name}-2`, description: null, attributes: full.attributes })
    expect(sandbox.state.seqera.credentials.get(remoteId)?.keys).toMatchObject(full.secrets)

    sandbox.state.seqera.change(remoteId, {
      dependents: [{ type: 'compute-env', id: 'e', name: 'e', url: 'https://a.test' }],
    })
    await expect(remote.remove!(scope, remoteId)).rejects.toThrow(/compute-env e/)
    sandbox.state.seqera.change(remoteId, { dependents: [] })
    await remote.remove!(scope, remoteId)
    await remote.remove!(scope, remoteId)
    expect(prism.violations().slice(0, 5)).toEqual([])
  })

  test('in the other places, and in every refusal that the specification knows', async () => {
    const { organizations, credentials } = sandbox.state.seqera
    const [id] = credentials.keys()
    expect(await ask('GET', '/orgs')).toMatchObject(clean(200))
    expect(await ask('GET', `/orgs/${organizations[0]?.id}/workspaces`)).toMatchObject(clean(200))
    expect(await ask('GET', '/orgs/1/workspaces')).toMatchObject(clean(403))
    expect(await ask('GET', '/user/1/workspaces')).toMatchObject(clean(403))
    expect(await ask('GET', '/credentials?workspaceId=1')).toMatchObject(clean(403))
    expect(await ask('GET', '/credentials/nosuch')).toMatchObject(clean(403))
    expect(await ask('POST', '/credentials/nosuch/validate')).toMatchObject(clean(404))
    expect(await ask('POST', `/credentials/${id}/validate?force=true`)).toMatchObject(clean(409))
    expect(await ask('GET', `/credentials/${id}/keys`)).toMatchObject(clean(400))
    expect(await ask('GET', '/credentials/validate?name=two%20words')).toMatchObject(clean(400))
    expect(
      await ask('POST', '/credentials', { credentials: { name: 'two words', provider: 'ssh' } }),
    ).toMatchObject(clean(400))
  })

  test('in all of its log', () => {
    expect(prism.violations().slice(0, 5)).toEqual([])
  })
})

/** A draft with every field of its kind that a person can fill in. */
function drafted(kind: string): Draft {
  const schema = seqera.kinds.find(({ id }) => id === kind)?.schema
  if (!schema) throw new Error(`The kind ${kind} is not declared.`)
  const fields = formOf(schema).filter(({ readOnly }) => !readOnly)
  const values = (secret: boolean) =>
    Object.fromEntries(
      fields.filter((field) => field.secret === secret).map(({ name }) => [name, fitting(name)]),
    )
  return {
    kind,
    name: `connector-${kind}`,
    description: 'why',
    attributes: values(false),
    secrets: values(true) as Record<string, string>,
  }
}
const fitting = (name: string) => (name === 'category' ? 'a category' : madeUp(name))

const madeUp = (key: string) => {
  if (key === 'mode') return 'role'
  return key === 'shared' || key === 'pathStyleAccessEnabled' ? true : `value of ${key}`
}
