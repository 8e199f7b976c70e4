import { AppError } from '../../shared/errors.ts'
import { draftOf, type Typed } from '../credentials/draft.ts'
import { formOf, namesWith } from '../providers/form.ts'
import type {
  Created,
  Draft,
  Json,
  JsonObject,
  Kind,
  Provider,
  Remote,
  RemoteCredential,
} from '../providers/provider.ts'
import type { CredentialFull, HeldSecrets } from '../vault/credentials.ts'
import type { ScopeRow } from '../vault/places.ts'
import type { OpenVault } from '../vault/vault.ts'
import { asRemote, toDescribedRow, toRow } from './pull.ts'

/** What every push works with. */
export interface Push {
  readonly vault: OpenVault
  readonly provider: Provider
  readonly remote: Remote
  readonly scope: ScopeRow
  readonly now: () => number
}

/** Where no answer came, the remote may have acted all the same. */
const unanswered = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.is('offline') || error.is('remote-failed') || error.is('remote-answer') || error.is('cancelled'))

/**
 * Creates a credential at the remote, seals its secrets and returns its id here.
 *
 * What the remote holds before is remembered: a new credential whose id the answer does not name, or whose
 * answer was lost, is found by comparing lists, and never made twice. Secrets that the remote makes are sealed
 * before anything else is asked.
 */
export async function createCredential(push: Push, kind: Kind, typed: Typed): Promise<string> {
  const { vault, remote, scope, now } = push
  const draft = draftOf(kind, typed, {})
  const there = asRemote(scope)
  const before = new Set((await remote.list(there)).map(({ remoteId }) => remoteId))
  const created = await createOnce(push, kind, draft, before)
  const remoteId = created.remoteId ?? (await theNewOne(push, draft, before))?.remoteId
  if (remoteId === undefined) {
    throw new AppError(
      'not-found',
      { what: 'credential', id: draft.name },
      `«${draft.name}» was created, but it does not show up in the list yet. Pull again in a moment.`,
    )
  }
  const id = vault.pulled.put(scope, toRow(asDrafted(draft, remoteId)), now())
  for (const [field, secret] of Object.entries({ ...draft.secrets, ...created.secrets })) {
    vault.secrets.store(id, field, secret, now())
  }
  await readBack(push, remoteId)
  return id
}

/**
 * Changes a credential at the remote and here. The remote gets the complete object, with the secrets that the
 * vault holds where the form left them blank. Fails as `draftOf` and the remote do, and then changed nothing here.
 */
export async function updateCredential(
  push: Push,
  kind: Kind,
  row: CredentialFull,
  typed: Typed,
): Promise<void> {
  const { vault, provider, remote, scope, now } = push
  const held: HeldSecrets = JSON.parse(row.secrets)
  const stored = Object.fromEntries(
    Object.keys(held).map((field) => [field, vault.secrets.open(row.id, field)]),
  )
  const draft = draftOf(kind, withFixed(typed, kind, row), stored, {
    sparse: provider.sparseUpdates ?? false,
  })
  const current = withUntold(await remote.describe(asRemote(scope), row.remoteId), kind, row)
  await (remote.update as NonNullable<Remote['update']>)(asRemote(scope), current, draft)
  for (const field of draft.newSecrets ?? []) {
    vault.secrets.store(row.id, field, draft.secrets[field] as string, now())
  }
  vault.pulled.described(scope, toRow({ ...asDrafted(draft, row.remoteId), extra: current.extra }), now())
  await readBack(push, row.remoteId)
}

/** Deletes a credential at the remote, then here. One that is known to be gone there is only taken out here. */
export async function removeCredential(push: Push, row: CredentialFull, reason?: string): Promise<void> {
  const { vault, remote, scope } = push
  if (row.goneAt === null) {
    await (remote.remove as NonNullable<Remote['remove']>)(asRemote(scope), row.remoteId, reason)
  }
  vault.credentials.remove(row.id)
}

async function createOnce(
  push: Push,
  kind: Kind,
  draft: Draft,
  before: ReadonlySet<string>,
): Promise<Created> {
  const { remote, scope } = push
  const create = () => (remote.create as NonNullable<Remote['create']>)(asRemote(scope), draft)
  try {
    return await create()
  } catch (error) {
    if (!unanswered(error)) throw error
    const found = await theNewOne(push, draft, before).catch(() => null)
    if (!found) throw error
    if (!kind.secretsComeOnce) return { remoteId: found.remoteId, secrets: {} }
    // Its secret was in the lost answer and comes never again: of no use to anyone, so it is taken back.
    await remote.remove?.(asRemote(scope), found.remoteId)
    return create()
  }
}

/** The one that was not there before and is what was asked for. Several that fit are for a person to tell apart. */
async function theNewOne(
  { provider, remote, scope }: Push,
  draft: Draft,
  before: ReadonlySet<string>,
): Promise<RemoteCredential | null> {
  const listed = await remote.list(asRemote(scope))
  const fits = listed.filter(({ remoteId, name }) => !before.has(remoteId) && name === draft.name)
  if (fits.length > 1) {
    const said = `${fits.length} new credentials are called «${draft.name}», so Keystead cannot tell which one is yours`
    throw new AppError(
      'remote-refused',
      { provider: provider.id, status: 409, said },
      `${said}. Pull and look at them.`,
    )
  }
  return fits[0] ?? null
}

/** What nobody may edit is as the vault knows it, whatever the form says. */
function withFixed(typed: Typed, kind: Kind, row: CredentialFull): Typed {
  const known: Record<string, Typed['values'][string] | null> = JSON.parse(row.attributes)
  const values = { ...typed.values }
  for (const { name, readOnly, secret } of formOf(kind.schema)) {
    if (!readOnly) continue
    delete values[name]
    const value = secret ? null : known[name]
    if (value !== null && value !== undefined) values[name] = value
  }
  return { ...typed, values }
}

/** What the remote never tells is as the vault knows it. */
function withUntold(current: RemoteCredential, kind: Kind, row: CredentialFull): RemoteCredential {
  const known: JsonObject = JSON.parse(row.attributes)
  const untold = namesWith(kind.schema, 'writeOnly').filter((name) => known[name] !== undefined)
  const attributes = Object.fromEntries(untold.map((name) => [name, known[name] as Json]))
  return { ...current, attributes: { ...attributes, ...current.attributes } }
}

/** What the remote now says of it. Where it says nothing just now, the next pull will. */
async function readBack({ vault, provider, remote, scope, now }: Push, remoteId: string): Promise<void> {
  try {
    const found = await remote.describe(asRemote(scope), remoteId)
    vault.pulled.described(scope, toDescribedRow(found, provider), now())
  } catch (error) {
    if (!(error instanceof AppError) || !error.kind.startsWith('remote-')) throw error
  }
}

const asDrafted = (draft: Draft, remoteId: string): RemoteCredential => ({
  remoteId,
  kind: draft.kind,
  name: draft.name,
  description: draft.description,
  attributes: draft.attributes,
  extra: {},
  createdAt: null,
  updatedAt: null,
  lastUsedAt: null,
  health: null,
})
