import { AppError } from '../../shared/errors.ts'
import type { LogEvent } from '../../shared/sync.ts'
import { cannotCreate, cannotRemove, cannotUpdate } from '../credentials/may.ts'
import type { RemoteCredential } from '../providers/provider.ts'
import type { OutboxRow } from '../vault/outbox.ts'
import type { ScopeRow } from '../vault/places.ts'
import { refusal } from './refusal.ts'
import { longestRetryMs, retryAfterMs } from './retry.ts'
import { draftOfRow, withUntold } from './row-draft.ts'
import { asRemote, toDescribedRow } from './rows.ts'
import type { Run } from './run.ts'
import { askWhich } from './settle.ts'

/** The remote may have acted all the same: what was sent is settled by looking, never by sending it again. */
const unanswered = (error: AppError): boolean =>
  (error.is('offline') && !error.detail.unsent) ||
  error.is('remote-failed') ||
  error.is('remote-answer') ||
  error.is('cancelled')

/** It may pass by itself, so it is tried again; anything else waits for the person. */
const mayPass = (error: AppError): boolean =>
  unanswered(error) || error.is('offline') || error.is('remote-throttled')

/** The others would fare no better: the run ends. */
const endsRun = (error: AppError): boolean =>
  error.is('offline') || error.is('cancelled') || error.is('remote-throttled') || error.is('remote-rejected')

/**
 * Sends what a connection is owed, after a pull, one credential at a time. The trouble of one never stops the others;
 * each outcome is stored before the next begins. Throws where the connection itself is in trouble.
 */
export async function pushOwed(run: Run, scopes: readonly ScopeRow[]): Promise<void> {
  const { vault, connectionId, io, counts } = run
  const now = io.now()
  const due = vault.outbox.list(connectionId).filter(({ held, inConflict, failure, nextAt, intent }) => {
    if (held || inConflict || intent?.candidates) return false
    return failure === null || (nextAt !== null && (nextAt <= now || nextAt > now + longestRetryMs))
  })
  for (const [index, owed] of due.entries()) {
    const scope = scopes.find(({ id }) => id === owed.scopeId)
    if (!scope) continue
    const { name } = vault.rows.get(owed.id).state
    run.show({ phase: 'push', done: index, total: due.length, label: name })
    try {
      if (await pushOne(run, scope, owed)) {
        counts.pushed++
        vault.syncLog.add(connectionId, [{ event: pushed[owed.action], name }], io.now())
        const change = { what: 'push', surface: 'automatic', credentialId: owed.id } as const
        vault.audit.append({ ...change, detail: { change: owed.action } }, io.now())
      }
    } catch (error) {
      io.signal.throwIfAborted()
      const failure = run.toWire(error)
      const passes = error instanceof AppError && mayPass(error)
      if (error instanceof AppError) noteLost(run, owed, error)
      vault.outbox.failed(owed, failure, passes ? io.now() + retryAfterMs(owed.attempts, io.random) : null)
      counts.failed++
      vault.syncLog.add(connectionId, [{ event: 'push-failed', name, message: failure.message }], io.now())
      if (error instanceof AppError && endsRun(error)) throw error
    }
    run.applied()
  }
}

/** A create that was not answered stays begun, with the time up to which it may have been done. */
function noteLost({ vault, io }: Run, owed: OutboxRow, error: AppError): void {
  const { intent } = vault.outbox.get(owed.id) ?? { intent: null }
  if (intent === null || intent.candidates) return
  vault.outbox.setIntent(owed.rid, unanswered(error) ? { ...intent, endedAt: io.now() } : null)
}

const pushed = {
  create: 'created-there',
  change: 'changed-there',
  delete: 'deleted-there',
} as const satisfies Record<string, LogEvent>

/** True where something was sent. */
async function pushOne(run: Run, scope: ScopeRow, owed: OutboxRow): Promise<boolean> {
  if (owed.action === 'delete') return remove(run, scope, owed)
  return owed.action === 'create' ? create(run, scope, owed) : change(run, scope, owed)
}

async function create(run: Run, scope: ScopeRow, owed: OutboxRow): Promise<boolean> {
  const { vault, provider, remote, io } = run
  const row = vault.rows.get(owed.id)
  const hindrance = cannotCreate(row.state.kind, scope.readOnly, provider, remote)
  if (hindrance !== null || !remote.create) throw refusal(hindrance ?? '', provider)
  const sent = vault.pushes.base(row)
  const draft = draftOfRow(run, row, owed)
  const intent = { startedAt: io.now(), sent }
  vault.outbox.setIntent(owed.rid, intent)
  const { remoteId, secrets } = await remote.create(asRemote(scope), draft)
  io.signal.throwIfAborted()
  const found = remoteId ?? (await theNewOne(run, scope, { ...owed, intent }, draft.name))
  if (found === null) return false
  vault.pushes.created(owed.id, found, sent, secrets, io.now())
  await readBack(run, scope, found)
  return true
}

/** For an answer without an id: the one that was not there before. Null where several fit: the person is asked. */
async function theNewOne(run: Run, scope: ScopeRow, owed: OutboxRow, name: string): Promise<string | null> {
  const { vault, remote, io } = run
  const listed = await remote.list(asRemote(scope))
  io.signal.throwIfAborted()
  const before = vault.places.remoteIds(scope)
  const fits = listed.filter((row) => !before.has(row.remoteId) && row.name === name)
  if (fits.length > 1) {
    askWhich(run, owed, fits)
    return null
  }
  const [found] = fits
  if (found) return found.remoteId
  const words = `«${name}» was created, but it does not show up in the list yet. The next sync looks for it.`
  throw new AppError(
    'remote-answer',
    { provider: run.provider.id, at: 'list', reason: 'not there yet' },
    words,
  )
}

async function change(run: Run, scope: ScopeRow, owed: OutboxRow): Promise<boolean> {
  const { vault, provider, remote, io } = run
  const remoteId = vault.rows.get(owed.id).remoteId as string
  const current: RemoteCredential = await remote.describe(asRemote(scope), remoteId)
  io.signal.throwIfAborted()
  vault.pulled.described(scope, toDescribedRow(current, provider), io.now())
  const still = vault.outbox.get(owed.id)
  // The remote has it already, or has changed what is to be changed: then the person is asked first.
  if (!still || still.inConflict || still.action !== 'change') return false
  const full = vault.credentials.get(owed.id)
  const hindrance = cannotUpdate(full, provider, remote)
  if (hindrance !== null || !remote.update) throw refusal(hindrance ?? '', provider)
  const row = vault.rows.get(owed.id)
  const sent = vault.pushes.base(row)
  const draft = draftOfRow(run, row, still)
  await remote.update(asRemote(scope), withUntold(current, row, provider), draft)
  io.signal.throwIfAborted()
  vault.pushes.changed(owed.id, sent, io.now())
  await readBack(run, scope, remoteId)
  return true
}

async function remove(run: Run, scope: ScopeRow, owed: OutboxRow): Promise<boolean> {
  const { vault, provider, remote, io } = run
  const full = vault.credentials.get(owed.id)
  if (full.remoteId === null) {
    vault.pushes.deleted(owed.id, io.now())
    return false
  }
  const hindrance = cannotRemove({ ...full, trashedAt: null }, provider, remote)
  if (hindrance !== null || !remote.remove) throw refusal(hindrance ?? '', provider)
  await remote.remove(asRemote(scope), full.remoteId, owed.reason ?? undefined)
  io.signal.throwIfAborted()
  vault.pushes.deleted(owed.id, io.now())
  return true
}

/** What the remote now says of it. Where it says nothing just now, the next pull will. */
async function readBack(
  { vault, provider, remote, io }: Run,
  scope: ScopeRow,
  remoteId: string,
): Promise<void> {
  try {
    const found = await remote.describe(asRemote(scope), remoteId)
    io.signal.throwIfAborted()
    vault.pulled.described(scope, toDescribedRow(found, provider), io.now())
  } catch (error) {
    io.signal.throwIfAborted()
    if (!(error instanceof AppError)) throw error
  }
}
