import { AppError } from '../../shared/errors.ts'
import type { RemoteCredential } from '../providers/provider.ts'
import { same } from '../vault/merge.ts'
import type { OutboxRow } from '../vault/outbox.ts'
import type { ScopeRow } from '../vault/places.ts'
import { fieldsOf } from '../vault/state.ts'
import { asRemote, toRow } from './rows.ts'
import type { Run } from './run.ts'

/** A clock there may be this much behind ours. */
const clockSkewMs = 10 * 60_000

/**
 * Settles creates whose answer was lost, by comparing a complete list with what the vault knew before. Comes before
 * the list is applied, and returns what is left of it.
 *
 * One that fits is ours. Where its secret was in the lost answer and comes never again, it is of no use to anyone:
 * it is taken back, and created anew. Several that fit are for a person to tell apart. None: it can be sent again.
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
    const fits = fitting(run, owed, rows, before)
    const [found] = fits
    if (!found) vault.outbox.again(owed.rid)
    else if (fits.length > 1) askWhich(run, owed, fits)
    else if (comesOnce(run, found.kind)) {
      await run.remote.remove?.(asRemote(scope), found.remoteId)
      io.signal.throwIfAborted()
      vault.outbox.again(owed.rid)
      rows = rows.filter(({ remoteId }) => remoteId !== found.remoteId)
    } else {
      const row = vault.rows.get(owed.id)
      vault.pushes.created(owed.id, found.remoteId, vault.pushes.base(row), {}, io.now())
      before.add(found.remoteId)
      vault.syncLog.add(connectionId, [{ event: 'settled', name: found.name }], io.now())
    }
  }
  return rows
}

/** New ones with its name and kind; of several, those that agree in every field the list tells. */
function fitting(
  { vault }: Run,
  owed: OutboxRow,
  listed: readonly RemoteCredential[],
  before: ReadonlySet<string>,
): RemoteCredential[] {
  const { state } = vault.rows.get(owed.id)
  const since = (owed.intent?.startedAt ?? 0) - clockSkewMs
  const named = listed.filter(
    ({ remoteId, name, kind, createdAt }) =>
      !before.has(remoteId) &&
      name === state.name &&
      kind === state.kind &&
      (createdAt === null || createdAt >= since),
  )
  if (named.length < 2) return named
  const mine = fieldsOf(state)
  const alike = named.filter((row) =>
    Object.entries(fieldsOf(toRow(row))).every(([field, told]) => told === null || same(mine[field], told)),
  )
  return alike.length > 0 ? alike : named
}

/** Notes several that fit, for the person to choose from. */
export function askWhich(run: Run, owed: OutboxRow, fits: readonly RemoteCredential[]): void {
  const { vault, provider, toWire, connectionId, io } = run
  const candidates = fits.map(({ remoteId, name, createdAt }) => ({ remoteId, name, createdAt }))
  vault.outbox.setIntent(owed.rid, { startedAt: owed.intent?.startedAt ?? io.now(), candidates })
  const name = fits[0]?.name ?? ''
  const said = `${fits.length} new credentials are called «${name}», and the answer that would tell which one is yours was lost`
  const message = `${said}. Choose the one that is.`
  const failure = toWire(
    new AppError('remote-refused', { provider: provider.id, status: 409, said }, message),
  )
  vault.outbox.failed(owed, failure, null)
  vault.syncLog.add(connectionId, [{ event: 'push-failed', name, message }], io.now())
}

const comesOnce = ({ provider }: Run, kindId: string): boolean =>
  provider.kinds.find(({ id }) => id === kindId)?.secretsComeOnce ?? false
