import { expect, test } from 'vitest'
import { cloudplans } from '../../../src/main/providers/cloudplans/index.ts'
import type { Draft, RemoteCredential } from '../../../src/main/providers/provider.ts'
import type { Credential } from '../../../src/sandbox/cloudplans/state.ts'
import {
  awsDraft,
  azureDraft,
  connect,
  draftOf,
  here,
  organization,
  withPlayed,
} from '../../support/cloudplans.ts'
import { failure } from '../../support/failure.ts'

type Played = Awaited<ReturnType<typeof withPlayed>>
type Body = { data?: Record<string, unknown>; [name: string]: unknown }

const create = ({ remote }: Pick<Played, 'remote'>, draft: Draft) => remote.create?.(here, draft) ?? never()
const update = ({ remote }: Played, current: RemoteCredential, draft: Draft) =>
  remote.update?.(here, current, draft) ?? never()
const remove = ({ remote }: Played, id: string, reason?: string) =>
  remote.remove?.(here, id, reason) ?? never()
const never = (): never => {
  throw new Error('This remote cannot do that.')
}
const bodyOf = (played: Played) => played.calls.at(-1)?.body as Body

/** A credential of the played remote, and what a login reads of it. */
async function holding(given: Partial<Credential> & Pick<Credential, 'type'>) {
  const played = await withPlayed()
  const held = played.state.add({ orgId: 'org-1', name: 'n', comments: 'c', ...given })
  const current = await played.remote.describe(here, held.id)
  return { played, held, current }
}

test('a credential is created, read, edited, read and removed', async () => {
  const played = await withPlayed()
  const { remote, state } = played
  const before = await remote.list(here)
  expect(await create(played, awsDraft)).toEqual({ remoteId: null, secrets: {} })

  const [made] = (await remote.list(here)).filter(
    (row) => !before.some((old) => old.remoteId === row.remoteId),
  )
  if (!made) throw new Error('Nothing was created.')
  expect(made).toMatchObject({
    kind: 'aws',
    name: 'Production account',
    description: 'Read only',
    attributes: {},
  })
  expect(state.credentials.get(made.remoteId)?.specific).toEqual(awsDraft.attributes)

  const edited = { ...awsDraft, name: 'Main account', attributes: { role: 'arn:2' }, reason: 'Moved' }
  await update(played, made, edited)
  expect(await remote.describe(here, made.remoteId)).toMatchObject({ name: 'Main account' })
  expect(state.credentials.get(made.remoteId)?.specific).toEqual({ role: 'arn:2' })

  await remove(played, made.remoteId, 'No longer needed')
  expect(await remote.list(here)).toEqual([])
  expect(state.log.map(({ action, reason }) => [action, reason])).toEqual([
    ['update', 'Moved'],
    ['delete', 'No longer needed'],
  ])
})

test.each([
  ['aws', awsDraft, { role: awsDraft.attributes.role }],
  ['azure', azureDraft, { tenant: 'tenant-1', clientId: 'client-1', key: 'hunter2-azure-key' }],
  ['gcp', { ...awsDraft, kind: 'gcp', attributes: { project: 'hg-1' } }, { project: 'hg-1' }],
])(
  'a create of %s sends the whole of it, in the query and words of the API',
  async (type, draft, specific) => {
    const played = await withPlayed()
    await create(played, draft)
    const { path, query } = played.calls[0] ?? {}
    expect(`${path}?${query}`).toBe('/v1/organizations/credentials/create?action=add_credential')
    const comments = draft.description ?? ''
    expect(bodyOf(played)).toEqual({ org_id: 'org-1', type, name: draft.name, specific, comments })
  },
)

test('another word for Google Cloud is sent where the connection sets one', async () => {
  const played = await withPlayed()
  played.state.gcpWord = 'gap'
  const draft: Draft = { ...awsDraft, kind: 'gcp', attributes: { project: 'hg-1' } }
  await failure(create(played, draft), 'remote-refused')
  await create({ remote: connect({ ...played.login, gcpWord: 'gap' }) }, draft)
  expect([...played.state.credentials.values()]).toMatchObject([{ type: 'gcp' }])
  expect(await played.remote.list(here)).toMatchObject([{ kind: 'gcp' }])
})

test('a create without its secret, without a field or of no known kind is not sent', async () => {
  const played = await withPlayed()
  const lacking = await failure(create(played, { ...azureDraft, secrets: {} }), 'secret-not-held')
  expect(lacking.detail).toEqual({ field: 'key' })
  expect(lacking.message).toMatch(/Client secret/)
  const attributes = { tenant: 't' }
  const blank = await failure(create(played, { ...azureDraft, attributes }), 'invalid-input')
  expect(blank.detail.issues).toMatchObject([{ path: 'clientId' }])
  const odd = await failure(create(played, { ...awsDraft, kind: 'oracle' }), 'invalid-input')
  expect(odd.detail.issues).toMatchObject([{ path: 'kind' }])
  expect(played.calls).toEqual([])
})

test('an edit of nothing sends nothing', async () => {
  const { played, current } = await holding({ type: 'aws' })
  const { length } = played.calls
  await update(played, current, draftOf(current))
  expect(played.calls).toHaveLength(length)
})

test.each([
  ['the name', { name: 'other' }, { name: 'other' }],
  ['the description', { description: 'other' }, { comments: 'other' }],
  ['a description taken away', { description: null }, { comments: '' }],
  ['the role', { attributes: { role: 'arn:2' } }, { specific: { role: 'arn:2' } }],
  ['both', { name: 'other', attributes: { role: 'arn:2' } }, { name: 'other', specific: { role: 'arn:2' } }],
])('an edit of %s sends that and nothing else', async (_what, change, data) => {
  const { played, held, current } = await holding({ type: 'aws', specific: { role: 'arn:1' } })
  await update(played, current, draftOf(current, change))
  const { path, query } = played.calls.at(-1) ?? {}
  expect(`${path}?${query}`).toBe('/v1/organizations/credentials/update?action=update_credential')
  expect(bodyOf(played)).toEqual({ org_id: 'org-1', credential_id: held.id, data, reason: '' })
})

test('a role that is known to be the same is not sent', async () => {
  const { played, current } = await holding({ type: 'aws', specific: { role: 'arn:1' } })
  const known = { ...current, attributes: { role: 'arn:1' } }
  await update(played, known, draftOf(known, { name: 'other' }))
  expect(bodyOf(played).data).toEqual({ name: 'other' })
})

test('a role that the draft does not know is left alone', async () => {
  const { played, current } = await holding({ type: 'aws', specific: { role: 'arn:1' } })
  const known = { ...current, attributes: { role: 'arn:1' } }
  await update(played, known, draftOf(known, { name: 'other', attributes: {} }))
  expect(bodyOf(played).data).toEqual({ name: 'other' })
})

test('a new key of Azure goes with the client id, and never with the tenant', async () => {
  const { played, held, current } = await holding({
    type: 'azure',
    specific: { tenant: 'tenant-1', clientId: 'client-1', key: 'old' },
  })
  await update(played, current, draftOf(current, { ...azureDraft, name: 'n', description: 'c' }))
  expect(bodyOf(played).data).toEqual({ specific: { clientId: 'client-1', key: 'hunter2-azure-key' } })
  expect(held.specific).toEqual({ tenant: 'tenant-1', clientId: 'client-1', key: 'hunter2-azure-key' })
})

test('an Azure credential of which the vault holds nothing can be renamed', async () => {
  const { played, held, current } = await holding({ type: 'azure', specific: { key: 'old' } })
  await update(played, current, draftOf(current, { name: 'other' }))
  expect(held).toMatchObject({ name: 'other', specific: { key: 'old' } })
})

test('a client id without its key is not sent', async () => {
  const { played, current } = await holding({ type: 'azure' })
  const { length } = played.calls
  const draft = draftOf(current, { attributes: { clientId: 'client-2' } })
  expect((await failure(update(played, current, draft), 'secret-not-held')).detail).toEqual({ field: 'key' })
  expect(played.calls).toHaveLength(length)
})

test('another tenant is refused at its field before anything is sent', async () => {
  const { played, current } = await holding({ type: 'azure' })
  const { length } = played.calls
  const known = { ...current, attributes: { tenant: 'tenant-1', clientId: 'client-1' } }
  const draft = draftOf(known, { attributes: { tenant: 'tenant-2', clientId: 'client-1' } })
  const { detail, message } = await failure(update(played, known, draft), 'invalid-input')
  expect(detail.issues).toMatchObject([{ path: 'tenant' }])
  expect(message).toMatch(/Create a new credential/)
  expect(played.calls).toHaveLength(length)
})

test('a credential of a kind that is not known can be renamed, and the kind of none can be changed', async () => {
  const { played, current } = await holding({ type: 'aws' })
  const odd = { ...current, kind: 'oracle' }
  await update(played, odd, draftOf(odd, { name: 'other' }))
  expect(bodyOf(played).data).toEqual({ name: 'other' })
  const { detail } = await failure(
    update(played, current, draftOf(current, { kind: 'gcp' })),
    'invalid-input',
  )
  expect(detail.issues).toMatchObject([{ path: 'kind' }])
})

test('the remote asks why, in two forms', () => {
  expect(Object.keys(cloudplans.asksReason ?? {}).sort()).toEqual(['remove', 'update'])
})

test('what is gone already is removed without complaint, in the body or in HTTP', async () => {
  const played = await withPlayed()
  for (const failsInBody of [true, false]) {
    played.state.failsInBody = failsInBody
    await remove(played, 'no-such-id')
  }
  expect(bodyOf(played)).toEqual({ org_id: 'org-1', credential_id: 'no-such-id', comments: '' })
})

test('a removal that is refused for any other reason fails', async () => {
  const { played, held } = await holding({ type: 'aws' })
  played.fault({ kind: 'status', status: 400 })
  await failure(remove(played, held.id), 'remote-refused')
  played.fault({ kind: 'status', status: 500 })
  await failure(remove(played, held.id), 'remote-failed')
  expect(played.state.credentials.size).toBe(1)
})

test('a viewer is refused by the remote too', async () => {
  const { remote, state } = await withPlayed({ seed: 'demo' })
  const { id } = state.organizations[2] ?? { id: '' }
  await failure(remote.create?.(organization(id), awsDraft) ?? never(), 'remote-forbidden')
})
