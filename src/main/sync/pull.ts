import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import { namesWith, secretNames } from '../providers/form.ts'
import type {
  Json,
  Provider,
  ProviderIO,
  Remote,
  RemoteCredential,
  RemoteScope,
} from '../providers/provider.ts'
import { stringifyJson } from '../providers/wire-json.ts'
import type { ScopeRow } from '../vault/places.ts'
import type { Applied, PulledCredential } from '../vault/pulled.ts'
import type { OpenVault } from '../vault/vault.ts'

/** How many details are asked for at a time; the provider's own throttle still holds. */
const describeAtOnce = 4

export interface Progress {
  done: number
  total: number
  fetched: number
  label: string
}

export interface Pull {
  readonly vault: OpenVault
  readonly connectionId: string
  readonly provider: Provider
  readonly remote: Remote
  readonly io: ProviderIO
  readonly progress: (now: Progress) => void
  /** Rows of a scope are in the vault. */
  readonly applied: () => void
}

/**
 * Reads everything a connection sees into the vault.
 *
 * First the complete list of each scope, each in one transaction, so that all is there to be worked with;
 * then the details that lists leave out. Stops with `cancelled` at the next step when `io.signal` aborts,
 * and never touches the vault after that: it may be closed by then.
 */
export async function pull({
  vault,
  connectionId,
  provider,
  remote,
  io,
  progress,
  applied,
}: Pull): Promise<Applied> {
  const asRow = (row: RemoteCredential) =>
    provider.listTellsAll ? toDescribedRow(row, provider) : toRow(row)
  const total: Applied = { added: 0, changed: 0, unchanged: 0, gone: 0 }
  const state: Progress = { done: 0, total: 0, fetched: 0, label: 'organizations' }
  progress(state)

  const organizations = await remote.discover()
  io.signal.throwIfAborted()
  const scopes = vault.places.found(vault.connections.get(connectionId).rid, organizations)
  const labels = organizations.flatMap(({ name, scopes: inside }) =>
    inside.map((scope) => (scope.kind === 'personal' ? name : `${name} / ${scope.name}`)),
  )
  state.total = scopes.length

  for (const [index, scope] of scopes.entries()) {
    progress({ ...state, label: labels[index] ?? scope.name })
    const rows = await remote.list(asRemote(scope))
    io.signal.throwIfAborted()
    const result = vault.pulled.apply(scope, rows.map(asRow), io.now(), provider.listTellsAll)
    for (const key of ['added', 'changed', 'unchanged', 'gone'] as const) total[key] += result[key]
    state.done++
    state.fetched += rows.length
    applied()
  }

  for (const scope of scopes) await describeAll(scope)
  return total

  /** Null where this one may not be read, or is gone since it was listed: that is no trouble of the others. */
  async function describe(scope: RemoteScope, remoteId: string): Promise<RemoteCredential | null> {
    try {
      return await remote.describe(scope, remoteId)
    } catch (error) {
      if (error instanceof AppError && (error.is('remote-forbidden') || error.is('remote-refused')))
        return null
      throw error
    }
  }

  async function describeAll(scope: ScopeRow): Promise<void> {
    const waiting = vault.pulled.undescribed(scope)
    let left = waiting.length
    const worker = async () => {
      for (let remoteId = waiting.shift(); remoteId !== undefined; remoteId = waiting.shift()) {
        progress({ ...state, label: `details, ${left} to go` })
        const found = await describe(asRemote(scope), remoteId)
        io.signal.throwIfAborted()
        if (found) vault.pulled.described(scope, toDescribedRow(found, provider), io.now())
        left--
      }
    }
    await Promise.all(Array.from({ length: describeAtOnce }, worker))
    applied()
  }
}

export const asRemote = ({ remoteId, name, kind, readOnly }: ScopeRow): RemoteScope => ({
  remoteId,
  name,
  kind,
  ...(readOnly !== null && { readOnly }),
})

/** Ready for the vault: health flattened, JSON as text with no digit of an id lost, and a digest of it all. */
export function toRow(from: RemoteCredential): PulledCredential {
  const { health, attributes, extra, usage, ...rest } = from
  const row = {
    ...rest,
    attributes: plain(attributes) as Record<string, unknown>,
    extra: stringifyJson(extra),
    health: health?.state ?? 'unknown',
    healthMessage: health?.message ?? null,
    healthCheckedAt: health?.checkedAt ?? null,
    usage: usage ? JSON.stringify(usage) : null,
  }
  const digest = createHash('sha256')
    .update(stringifyJson(row as unknown as Json))
    .digest()
    .subarray(0, 16)
  return { ...row, digest }
}

/** The same for a description: a public field that it leaves out is empty there, unless it is never told. */
export function toDescribedRow(from: RemoteCredential, provider: Provider): PulledCredential {
  const schema = provider.kinds.find(({ id }) => id === from.kind)?.schema
  if (!schema) return toRow(from)
  const untold = new Set([...secretNames(schema), ...namesWith(schema, 'writeOnly')])
  const told = Object.keys(schema.shape).filter((name) => !untold.has(name))
  const empty = Object.fromEntries(told.map((name) => [name, null]))
  return toRow({ ...from, attributes: { ...empty, ...from.attributes } })
}

/** Attributes are scalars of a form; an integer too long for a number is kept as its digits. */
const plain = (value: Json): unknown => {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}
