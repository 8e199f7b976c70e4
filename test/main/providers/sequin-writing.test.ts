import { expect, test } from 'vitest'
import type { Draft, RemoteCredential } from '../../../src/main/providers/provider.ts'
import { sequin } from '../../../src/main/providers/sequin/index.ts'
import { failure } from '../../support/failure.ts'
import { account, draftOf, stripeDraft, withPlayed } from '../../support/sequin.ts'

type Played = Awaited<ReturnType<typeof withPlayed>>

const never = (): never => {
  throw new Error('This remote cannot do that.')
}
const create = ({ remote }: Played, draft: Draft) => remote.create?.(account, draft) ?? never()
const update = ({ remote }: Played, current: RemoteCredential, draft: Draft) =>
  remote.update?.(account, current, draft) ?? never()

/** The last call, if it was a write. */
function written({ calls }: Played) {
  const { method, path, body } = calls.at(-1) ?? {}
  return method === 'GET' ? null : { route: `${method} ${path}`, body }
}

/** A credential of the played remote, and what a login reads of it. */
async function holding(properties: Record<string, unknown>, metadata: Record<string, unknown> = {}) {
  const played = await withPlayed()
  const held = played.state.add({ provider: 'stripe', properties, metadata })
  const current = await played.remote.describe(account, held.id)
  return { played, held, current }
}
const stripe = { kind: 'stripe_key', name: 'Live key', secret: 'old', test: false }

test('a credential is imported, read, edited, read, and cannot be removed', async () => {
  const played = await withPlayed()
  const { remote, state } = played
  const { remoteId, secrets } = await create(played, stripeDraft)
  if (remoteId === null) throw new Error('The import told no id.')
  expect(secrets).toEqual({})
  const made = await remote.describe(account, remoteId)
  expect(made).toMatchObject({
    kind: 'stripe_key',
    name: 'Live key',
    attributes: { test: false, provider: 'stripe', metadata: '{"customer":"Halden"}' },
  })
  expect(JSON.stringify(made)).not.toMatch(/hunter2/)
  expect(state.credentials.get(remoteId)?.properties.secret).toBe('hunter2-stripe-secret')

  await update(played, made, draftOf(made, { name: 'Main key' }))
  expect(await remote.describe(account, remoteId)).toMatchObject({ name: 'Main key' })
  expect(remote.remove).toBeUndefined()
  for (const { cannot } of sequin.kinds) expect(cannot?.remove).toMatch(/Delete it in Sequin/)
})

test('an import sends all that the pages name, and nothing that is blank', async () => {
  const played = await withPlayed()
  played.state.oauthApps.push({
    id: 'app',
    name: 'A',
    provider: 'airtable',
    clientId: 'c',
    clientSecret: 's',
  })
  await create(played, {
    kind: 'airtable_oauth2',
    name: 'Samples',
    description: null,
    attributes: { airtable_uid: 'usr1', oauth_app_id: 'app', scope: '' },
    secrets: { refresh_token: 'hunter2', other: 'not of this kind' },
  })
  expect(written(played)).toEqual({
    route: 'POST /credentials',
    body: {
      properties: { kind: 'airtable_oauth2', airtable_uid: 'usr1', refresh_token: 'hunter2' },
      name: 'Samples',
      oauth_app_id: 'app',
    },
  })
})

test('importing the same again makes no second one', async () => {
  const played = await withPlayed()
  const first = await create(played, stripeDraft)
  expect(await create(played, { ...stripeDraft, secrets: { secret: 'newer' } })).toEqual(first)
  expect([...played.state.credentials.values()].map(({ properties }) => properties.secret)).toEqual(['newer'])
})

test('what the played Sequin refuses is named by field', async () => {
  const played = await withPlayed()
  const draft: Draft = {
    kind: 'linear_oauth2',
    name: 'n'.repeat(101),
    description: null,
    attributes: {},
    secrets: { access_token: 'x' },
  }
  const app = await failure(create(played, draft), 'invalid-input')
  expect(app.detail.issues).toMatchObject([{ path: 'oauth_app_id' }])
  const long = await failure(create(played, { ...stripeDraft, name: draft.name }), 'invalid-input')
  expect(long.detail.issues).toMatchObject([{ path: 'name' }])
})

test('an import without its secret, or of a kind that nobody describes, is not sent', async () => {
  const played = await withPlayed()
  const lacking = await failure(create(played, { ...stripeDraft, secrets: {} }), 'secret-not-held')
  expect(lacking.detail).toEqual({ field: 'secret' })
  for (const kind of ['hubspot_oauth2', 'stripe_sequin', 'salesforce_oauth2', 'shopify_token']) {
    const { detail } = await failure(create(played, { ...stripeDraft, kind }), 'invalid-input')
    expect(detail.issues).toMatchObject([{ path: 'kind' }])
  }
  expect(played.calls).toEqual([])
})

test.each(['hubspot_oauth2', 'stripe_sequin', 'salesforce_oauth2'])(
  'that %s cannot be made here is said before',
  (id) => {
    expect(sequin.kinds.find((kind) => kind.id === id)?.cannot?.create).toMatch(/Connect it in Sequin/)
  },
)

test('a description is refused at its field: there is no place for it', async () => {
  const { played, current } = await holding(stripe)
  for (const work of [
    create(played, { ...stripeDraft, description: 'x' }),
    update(played, current, draftOf(current, { description: 'x' })),
  ]) {
    expect((await failure(work, 'invalid-input')).detail.issues).toMatchObject([{ path: 'description' }])
  }
  expect(written(played)).toBeNull()
})

test.each([
  ['the name', 'other', '{"a":1}', { name: 'other' }],
  ['the metadata', 'Live key', '{"b":[2]}', { metadata: { b: [2] } }],
  ['metadata taken away', 'Live key', undefined, { metadata: {} }],
  ['both', 'other', '{}', { name: 'other', metadata: {} }],
])('an edit of %s is a PATCH of that and nothing else', async (_what, name, metadata, body) => {
  const { played, held, current } = await holding(stripe, { a: 1 })
  const { metadata: _, ...others } = current.attributes
  const attributes = { ...others, ...(metadata !== undefined && { metadata }) }
  await update(played, current, draftOf(current, { name, attributes, secrets: { secret: 'held' } }))
  expect(written(played)).toEqual({ route: `PATCH /credentials/${held.id}`, body })
  expect(held.properties.secret).toBe('old')
})

test('metadata with its keys in another order is the same', async () => {
  const { played, current } = await holding(stripe, { a: { x: 1, y: 2 }, b: 1 })
  const attributes = { ...current.attributes, metadata: '{ "b": 1, "a": { "y": 2, "x": 1 } }' }
  await update(played, current, draftOf(current, { attributes }))
  expect(written(played)).toBeNull()
})

test('a change of properties, or of nothing but the secret, imports again', async () => {
  const { played, held, current } = await holding(stripe, { a: 1 })
  await update(played, current, draftOf(current, { secrets: { secret: 'new' } }))
  expect(written(played)).toEqual({
    route: 'POST /credentials',
    body: {
      properties: { kind: 'stripe_key', name: 'Live key', secret: 'new', test: false },
      name: 'Live key',
      metadata: { a: 1 },
    },
  })
  const attributes = { ...current.attributes, test: true }
  await update(played, current, draftOf(current, { attributes, secrets: { secret: 'newer' } }))
  expect(held.properties).toMatchObject({ secret: 'newer', test: true })
  expect(played.state.credentials.size).toBe(1)
})

test('an import takes metadata away that the draft has no more', async () => {
  const { played, held, current } = await holding(stripe, { a: 1 })
  await update(
    played,
    current,
    draftOf(current, { attributes: { provider: 'stripe', test: true }, secrets: { secret: 'new' } }),
  )
  expect(held).toMatchObject({ metadata: {}, properties: { test: true } })
})

test('a change of properties without the secret is not sent', async () => {
  const { played, current } = await holding(stripe)
  const draft = draftOf(current, { attributes: { ...current.attributes, test: true } })
  expect((await failure(update(played, current, draft), 'secret-not-held')).detail).toEqual({
    field: 'secret',
  })
  expect(written(played)).toBeNull()
})

test('what Keystead has no field for goes back as it came', async () => {
  const { played, held, current } = await holding({
    kind: 'hubspot_oauth2',
    name: 'Desk',
    hub_id: 77,
    scopes: ['a', 'b'],
    refresh_token: 'old',
  })
  played.state.oauthApps.push({ id: 'app', name: 'A', provider: 'hubspot', clientId: 'c', clientSecret: 's' })
  const attributes = { ...current.attributes, oauth_app_id: 'app' }
  await update(played, current, draftOf(current, { attributes, secrets: { refresh_token: 'new' } }))
  expect(held.properties).toMatchObject({ hub_id: 77, scopes: ['a', 'b'], refresh_token: 'new' })
  expect(held.oauthAppId).toBe('app')
})

test('an import that landed beside the credential is no success', async () => {
  const { played, held, current } = await holding(stripe)
  // Renamed by someone else since it was read: an import under the old name finds nothing to replace.
  Object.assign(held.properties, { name: 'Renamed meanwhile' })
  const attributes = { ...current.attributes, test: true }
  const draft = draftOf(current, { attributes, secrets: { secret: 'new' } })
  const { detail } = await failure(update(played, current, draft), 'remote-refused')
  expect(detail.said).toMatch(/imported the change beside this credential/)
})

test('metadata of which a part looks like a secret is left alone', async () => {
  const { played, held, current } = await holding(stripe, { team: 'x', api_key: 'hunter2' })
  const change = { attributes: { ...current.attributes, metadata: '{"team":"y"}' } }
  for (const draft of [draftOf(current, change), draftOf(current, { secrets: { secret: 'new' } })]) {
    const { detail, message } = await failure(update(played, current, draft), 'invalid-input')
    expect(detail.issues).toMatchObject([{ path: 'metadata' }])
    expect(message).toMatch(/api_key/)
  }
  await update(played, current, draftOf(current, { name: 'other' }))
  expect(held).toMatchObject({ metadata: { team: 'x', api_key: 'hunter2' }, properties: { name: 'other' } })
})

test('a kind that nobody describes can be renamed, and its app cannot be changed', async () => {
  const { played, held, current } = await holding({ kind: 'salesforce_oauth2', name: 'Clinics' })
  await update(played, current, draftOf(current, { name: 'Other' }))
  expect(held.properties.name).toBe('Other')
  const draft = draftOf(current, { attributes: { ...current.attributes, oauth_app_id: 'app' } })
  const { detail } = await failure(update(played, current, draft), 'invalid-input')
  expect(detail.issues).toMatchObject([{ path: 'oauth_app_id' }])
})

test('a kind that is not known can be renamed as well', async () => {
  const { played, held, current } = await holding({ kind: 'shopify_token', name: 'Shop' }, { a: 1 })
  await update(played, current, draftOf(current, { name: 'Other' }))
  expect(written(played)).toEqual({ route: `PATCH /credentials/${held.id}`, body: { name: 'Other' } })
})

test('an edit of nothing sends nothing, and neither kind nor provider can be changed', async () => {
  const { played, current } = await holding(stripe)
  await update(played, current, draftOf(current))
  const kind = await failure(
    update(played, current, draftOf(current, { kind: 'stripe_oauth2' })),
    'invalid-input',
  )
  expect(kind.detail.issues).toMatchObject([{ path: 'kind' }])
  const attributes = { ...current.attributes, provider: 'linear' }
  const provider = await failure(update(played, current, draftOf(current, { attributes })), 'invalid-input')
  expect(provider.detail.issues).toMatchObject([{ path: 'provider' }])
  expect(written(played)).toBeNull()
})
