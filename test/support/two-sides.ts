import { secretNames } from '../../src/main/providers/form.ts'
import type { Draft, RemoteCredential, RemoteScope } from '../../src/main/providers/provider.ts'
import { findProvider } from '../../src/main/providers/registry.ts'
import { startSandbox } from '../../src/sandbox/server.ts'
import { AppError } from '../../src/shared/errors.ts'
import { testCore, until } from './core.ts'
import { testIO } from './provider-io.ts'
import { filledForm, unchangedForm } from './typed.ts'
import { passphrase } from './vault.ts'

/** The n-th request from now locks the vault, as a crash or a person would. Null: none does. */
interface Trap {
  left: number | null
}

/** A change of a credential, at any of the remotes. */
const isWrite = (url: string, init?: RequestInit): boolean =>
  /^(PUT|PATCH)$/.test(init?.method ?? '') || /\/(update|modify)\b/.test(url)

/**
 * One organization with two people at it: a vault that may write (`here`), and someone who uses the API directly
 * (`there`). Real HTTP between them, real SQLite. Call `close` when done.
 */
export async function twoSides(providerId: string) {
  const sandbox = await startSandbox({ seed: 'demo' })
  const trap: Trap = { left: null }
  const write: { heard: (() => void) | null } = { heard: null }
  const app = testCore({
    fetch: async (input, init) => {
      if (trap.left !== null && --trap.left < 0) {
        trap.left = null
        app.core.lock()
      }
      const answer = await fetch(input, init)
      if (write.heard && isWrite(String(input), init)) {
        write.heard()
        // Long enough for an edit to land before the answer is read.
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return answer
    },
  })
  const { call } = app
  const provider = findProvider(providerId)
  await call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  const { id: connectionId } = await call('connections.add', {
    provider: providerId,
    label: '',
    values: sandbox.login(providerId),
  })
  const place = async () => (await call('places.list'))[0]!
  const idle = () => until(async () => (await place()).sync.state !== 'running', 60_000)
  await idle()
  await call('sync.apply', { connectionId, leaveOut: [] })
  await idle()

  const info = (await call('providers.list')).find(({ id }) => id === providerId)!
  const kind =
    info.kinds.find(({ cannot }) => !cannot.create && !cannot.update && !cannot.remove) ??
    info.kinds.find(({ cannot }) => !cannot.create)!
  const oauthApp = sandbox.state.sequin.oauthApps[0]!.id
  const form = filledForm(kind.fields, { oauth_app_id: oauthApp })
  // Sequin takes a second import of the same account for an update of the first.
  const identity =
    providerId === 'sequin'
      ? kind.fields.filter(
          ({ type, secret, name, readOnly }) =>
            type === 'text' && !secret && !readOnly && name !== 'oauth_app_id',
        )
      : []
  const own = (name: string) =>
    Object.fromEntries(identity.map((field) => [field.name, `${field.name}-${name}`]))
  const scopes = (await place()).organizations.flatMap((organization) => organization.scopes)
  const scope = scopes.find(({ readOnly }) => readOnly === null)!

  const remote = provider.connect(provider.connection.parse(sandbox.login(providerId)), testIO().io)
  const remoteScopes = (await remote.discover()).flatMap((organization) => organization.scopes)
  const remoteScope = remoteScopes.find(
    ({ readOnly, name }) => readOnly === undefined && name === scope.name,
  ) as RemoteScope
  const secrets = secretNames(provider.kinds.find(({ id }) => id === kind.id)!.schema)
  const secretIsText =
    kind.fields.some(({ name, type }) => name === secrets[0] && type === 'text') &&
    !provider.kinds.find(({ id }) => id === kind.id)?.secretsComeOnce
  const draft = (name: string, description: string | null): Draft => {
    const entries = Object.entries(form)
    return {
      kind: kind.id,
      name,
      description,
      attributes: {
        ...Object.fromEntries(entries.filter(([field]) => !secrets.includes(field))),
        ...own(name),
      },
      secrets: Object.fromEntries(
        entries.filter(([field]) => secrets.includes(field)).map(([f, v]) => [f, String(v)]),
      ),
      newSecrets: [],
      reason: 'a test',
    }
  }

  const here = {
    async unlocked() {
      trap.left = null
      if ((await call('vault.state')).state !== 'locked') return
      await call('vault.unlock', { passphrase })
      // A login that lives for minutes is gone with the lock.
      sandbox.faults.clear()
      const label = 'again'
      if (providerId === 'cloudplans')
        await call('connections.edit', { id: connectionId, label, values: sandbox.login(providerId) })
      await idle()
    },
    rows: async (query: Record<string, unknown> = {}) => {
      const all: Awaited<ReturnType<typeof call<'credentials.list'>>>['rows'] = []
      for (const trashed of [false, true]) {
        let cursor: string | null | undefined
        do {
          const page = await call('credentials.list', {
            limit: 200,
            trashed,
            ...query,
            ...(cursor && { cursor }),
          })
          all.push(...page.rows)
          cursor = page.cursor
        } while (cursor)
      }
      return all
    },
    get: (id: string) => call('credentials.get', { id }),
    create: (name: string, secret?: string) => {
      const values = {
        ...form,
        ...own(name),
        ...(secret !== undefined && secretIsText && secrets[0] && { [secrets[0]]: secret }),
      }
      return call('credentials.create', {
        scopeId: scope.id,
        kind: kind.id,
        name,
        description: null,
        values,
        reason: 'a test',
      })
    },
    async rename(id: string, name: string) {
      const detail = await call('credentials.get', { id })
      const values = unchangedForm(detail.fields)
      await call('credentials.update', {
        id,
        name,
        description: detail.description,
        values,
        reason: 'a test',
      })
    },
    remove: (id: string) => call('credentials.remove', { id, reason: 'a test' }),
    restore: (id: string) => call('credentials.restore', { id }),
    /** Runs until it ends; a lock in between ends it, too. */
    async sync() {
      await call('sync.start', { connectionId })
      await until(async () => {
        const state = await place().catch((error: unknown) => error)
        if (state instanceof AppError && state.is('vault-locked')) return true
        return (state as Awaited<ReturnType<typeof place>>).sync.state !== 'running'
      }, 60_000)
    },
    lockAt: (request: number) => {
      trap.left = request
    },
  }
  const there = {
    list: (): Promise<readonly RemoteCredential[]> => remote.list(remoteScope),
    create: (name: string) => remote.create!(remoteScope, draft(name, null)),
    async rename(name: string, next: string): Promise<boolean> {
      const found = (await remote.list(remoteScope)).find((row) => row.name === name && row.kind === kind.id)
      if (!found || !remote.update) return false
      const current = await remote.describe(remoteScope, found.remoteId)
      const plain = draft(next, current.description)
      const known = { ...plain, attributes: { ...plain.attributes, ...current.attributes } }
      await remote.update(
        remoteScope,
        { ...current, attributes: { ...known.attributes, ...current.attributes } },
        known,
      )
      return true
    },
    async remove(name: string): Promise<boolean> {
      const found = (await remote.list(remoteScope)).find((row) => row.name === name)
      if (!found || !remote.remove) return false
      await remote.remove(remoteScope, found.remoteId, 'a test')
      return true
    },
  }
  const close = async () => {
    await app.core.close()
    await sandbox.close()
  }
  /** Called when a change was sent, before its answer is read. */
  const onWrite = (listener: (() => void) | null) => {
    write.heard = listener
  }
  /** What a program needs to create a credential here. */
  const formHere = () => ({
    scopeId: scope.id,
    kind: kind.id,
    form: filledForm(kind.fields, { oauth_app_id: oauthApp }),
    secret: secrets[0] ?? '',
  })
  return {
    onWrite,
    formHere,
    provider: providerId,
    /** Whether the secret of a form is a text of ours, rather than a key file or one that the remote makes. */
    secretIsText,
    app,
    call,
    sandbox,
    connectionId,
    place,
    idle,
    kind,
    secretField: secrets[0] ?? null,
    here,
    there,
    close,
  }
}
export type TwoSides = Awaited<ReturnType<typeof twoSides>>
