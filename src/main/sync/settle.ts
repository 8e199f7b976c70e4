import { AppError } from '../../shared/errors.ts'
import type { RemoteCredential } from '../providers/provider.ts'
import { same } from '../vault/merge.ts'
import type { Intent, OutboxRow } from '../vault/outbox.ts'
import type { ScopeRow } from '../vault/places.ts'
import { type Base, fieldsOf } from '../vault/state.ts'
import { asRemote, toRow } from './rows.ts'
import type { Run } from './run.ts'

/**
 * In so short a time nobody else makes one of the same name. Also what clocks may be apart for a time that the remote
 * tells to be that of our request.
 */
const aMomentMs = 30_000

/**
 * Settles creates whose answer was lost, by comparing a complete list with what the vault knew before. Comes before
 * the list is applied, and returns what is left of it.
 *
 * One that fits is ours. Where its secret was in the lost answer and comes never again, it is of no use to anyone:
 * it is taken back, and created anew. A person is asked where several fit, and where the one that does may be
 * somebody else's. None: it can be sent again.
 */
export async function settleCreates(
  run: Run,
  scope: ScopeRow,
  listed: readonly RemoteCredential[],
): Promise<readonly RemoteCredential[]> {
  const { vault, connectionId, io } = run
  const open = vault.outbox
    .list(connectionId)
    .filter(({ intent, scopeId }) => intent !== null && !intent.candidates && scopeId === scope.id)
  if (open.length === 0) return listed
  const before = vault.places.remoteIds(scope)
  let rows = listed
  for (const owed of open) {
    const sent = vault.pushes.begunWith(owed)
    const fits = fitting(sent, rows, before)
    const [found] = fits
    if (!found) vault.outbox.again(owed.rid)
    else if (fits.length > 1 || differs(sent, found)) askWhich(run, owed, fits)
    else if (comesOnce(run, found.kind) && !mayTakeBack(run, scope, owed, found)) askWhich(run, owed, fits)
    else if (comesOnce(run, found.kind)) {
      await run.remote.remove?.(asRemote(scope), found.remoteId)
      io.signal.throwIfAborted()
      vault.outbox.again(owed.rid)
      vault.syncLog.add(connectionId, [{ event: 'deleted-there', name: found.name }], io.now())
      rows = rows.filter(({ remoteId }) => remoteId !== found.remoteId)
    } else {
      vault.pushes.created(owed.id, found.remoteId, sent, {}, io.now())
      before.add(found.remoteId)
      vault.syncLog.add(connectionId, [{ event: 'settled', name: found.name }], io.now())
    }
  }
  return rows
}

/** New ones with the name and kind that were sent; of several, those that agree in every field the list tells. */
function fitting(
  { fields }: Base,
  listed: readonly RemoteCredential[],
  before: ReadonlySet<string>,
): RemoteCredential[] {
  const named = listed.filter(
    ({ remoteId, name, kind }) => !before.has(remoteId) && name === fields.name && kind === fields.kind,
  )
  if (named.length < 2) return named
  const alike = named.filter((row) => told(row).every(([field, value]) => same(fields[field], value)))
  return alike.length > 0 ? alike : named
}

/** It tells another value for something that was sent. */
const differs = ({ fields }: Base, row: RemoteCredential): boolean =>
  told(row).some(([field, value]) => (fields[field] ?? null) !== null && !same(fields[field], value))

const told = (row: RemoteCredential) =>
  Object.entries(fieldsOf(toRow(row))).filter(([, value]) => value !== null)

/** Only where this vault still writes, and what was made while it asked for it. */
function mayTakeBack(
  { vault, connectionId, io }: Run,
  scope: ScopeRow,
  { held, intent }: OutboxRow,
  { createdAt }: RemoteCredential,
): boolean {
  if (held || scope.readOnly !== null || !vault.connections.get(connectionId).writes) return false
  const { startedAt, endedAt = startedAt } = intent as Intent
  const within = (at: number, until: number) => at >= startedAt - aMomentMs && at <= until + aMomentMs
  return within(io.now(), startedAt) || (createdAt !== null && within(createdAt, endedAt))
}

/** Notes those that fit, for the person to choose from. */
export function askWhich(run: Run, owed: OutboxRow, fits: readonly RemoteCredential[]): void {
  const { vault, provider, toWire, connectionId, io } = run
  const candidates = fits.map(({ remoteId, name, createdAt }) => ({ remoteId, name, createdAt }))
  vault.outbox.setIntent(owed.rid, { startedAt: io.now(), ...owed.intent, candidates })
  const name = fits[0]?.name ?? ''
  const [are, which] =
    fits.length === 1
      ? ['A new credential is', 'whether it is yours']
      : [`${fits.length} new credentials are`, 'which one is yours']
  const said = `${are} called «${name}», and the answer that would tell ${which} was lost`
  const message = `${said}. Choose the one that is, or have it made.`
  const failure = toWire(
    new AppError('remote-refused', { provider: provider.id, status: 409, said }, message),
  )
  vault.outbox.failed(owed, failure, null)
  vault.syncLog.add(connectionId, [{ event: 'push-failed', name, message }], io.now())
}

const comesOnce = ({ provider }: Run, kindId: string): boolean =>
  provider.kinds.find(({ id }) => id === kindId)?.secretsComeOnce ?? false
