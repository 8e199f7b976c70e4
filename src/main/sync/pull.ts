import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import type { RemoteCredential } from '../providers/provider.ts'
import type { Lacking } from '../vault/gone.ts'
import { inTurns } from '../vault/listing/segment.ts'
import type { ScopeRow } from '../vault/places.ts'
import type { LogEntry } from '../vault/sync-log.ts'
import { listed } from './list.ts'
import { asRemote, toDescribedRow, toRow } from './rows.ts'
import type { Run } from './run.ts'
import { settleCreates } from './settle.ts'

/** How many details are asked for at a time; the provider's own throttle still holds. */
const describeAtOnce = 4
/**
 * Rows in one transaction at first, and between which it goes by what the last one took. Each writes most pages of the
 * indexes whose order is not that of the rows, however few they are: small ones take longer in all and hardly less each.
 */
const firstSlice = 100
const leastSlice = 100
const mostSlice = 400
/** So long may a transaction hold up the window: less than a frame. */
const sliceMs = 11
/** From so many pages on the log is emptied, in a turn of its own: a commit that found it full would do so itself. */
const pagesInLog = 450
/** So many rows are put in order in one turn. */
const rowsInOrder = 10_000

/**
 * Reads everything a connection sees into the vault, and returns the scopes it read. One that may not be listed is
 * left as it is; where that is so of all, the refusal is thrown.
 *
 * First the complete list of each scope, so that all is there to be worked with; then the details that lists leave
 * out. A list is applied in slices, each a transaction of its own: rows merge one by one, so a pull that ends between
 * two slices is only one that has not read the rest. What is gone is concluded last, from the complete list. Stops
 * with `cancelled` at the next step when the run's signal aborts, and never touches the vault after that.
 */
export async function pull(run: Run): Promise<ScopeRow[]> {
  try {
    return await pullAll(run)
  } finally {
    run.vault.tidy.endBulk()
  }
}

async function pullAll(run: Run): Promise<ScopeRow[]> {
  const { vault, connectionId, provider, remote, io, counts } = run
  const asRow = (row: RemoteCredential) =>
    provider.listTellsAll ? toDescribedRow(row, provider) : toRow(row)

  run.show({ label: 'organizations' })
  const organizations = await remote.discover()
  io.signal.throwIfAborted()
  const scopes = vault.places.found(vault.connections.get(connectionId).rid, organizations)
  const labels = organizations.flatMap(({ name, scopes: inside }) =>
    inside.map((scope) => (scope.kind === 'personal' ? name : `${name} / ${scope.name}`)),
  )

  const read: ScopeRow[] = []
  let refusal: AppError | null = null
  for (const [index, scope] of scopes.entries()) {
    const label = labels[index] ?? scope.name
    run.show({ done: index, total: scopes.length, label })
    const found = await listed(run, scope)
    if (found instanceof AppError) {
      refusal ??= found
      const told: LogEntry = { event: 'not-listed', name: label, message: found.message }
      vault.syncLog.add(connectionId, [told], io.now())
      continue
    }
    read.push(scope)
    counts.fetched += found.length
    const settled = await settleCreates(run, scope, found)
    const mostAreNew = settled.length > firstSlice && vault.pulled.count(scope) * 2 < settled.length
    await setImmediate()
    io.signal.throwIfAborted()
    const rows = mostAreNew ? await byName(settled) : settled
    io.signal.throwIfAborted()
    if (mostAreNew) vault.tidy.beginBulk()
    const seen = new Set<string>()
    let slice = firstSlice
    let emptied = 0
    for (let start = 0; start < rows.length; ) {
      const before = performance.now()
      const part = rows.slice(start, start + slice).map(asRow)
      start += part.length
      const applied = vault.pulled.apply(scope, part, io.now(), provider.listTellsAll)
      for (const { remoteId } of part) seen.add(remoteId)
      for (const key of ['added', 'changed', 'unchanged'] as const) counts[key] += applied[key]
      run.show({ label })
      const fitting = Math.round((part.length * sliceMs) / Math.max(performance.now() - before, 0.1))
      slice = Math.min(mostSlice, Math.max(leastSlice, fitting))
      await setImmediate()
      io.signal.throwIfAborted()
      if (applied.added + applied.changed > 0 && vault.tidy.pagesInLog() >= pagesInLog) {
        for (const deed of emptied++ % 2 === 0
          ? [vault.tidy.emptyLog, vault.tidy.merge]
          : [vault.tidy.emptyLog]) {
          deed()
          await setImmediate()
          io.signal.throwIfAborted()
        }
      }
    }
    const check = () => io.signal.throwIfAborted()
    const lacking = await inTurns(vault.gone.lacking(scope, seen), check)
    await setImmediate()
    check()
    conclude(run, scope, label, seen, lacking)
    run.applied()
  }
  if (refusal !== null && read.length === 0) throw refusal
  run.show({ done: scopes.length, total: scopes.length })
  for (const scope of read) await describeAll(run, scope)
  return read
}

/** As two indexes have them, thousands at a time: new rows that are beside each other there change few of their pages. */
async function byName(rows: readonly RemoteCredential[]): Promise<readonly RemoteCredential[]> {
  const sorted: RemoteCredential[] = []
  for (let start = 0; start < rows.length; start += rowsInOrder) {
    for (const row of inOrder(rows.slice(start, start + rowsInOrder))) sorted.push(row)
    await setImmediate()
  }
  return sorted
}

function inOrder(rows: readonly RemoteCredential[]): readonly RemoteCredential[] {
  // As texts by themselves: a comparison of our own takes several times as long.
  const keys = rows.map(({ name }, index) => `${name.toLowerCase()}\0${index}`).sort()
  return keys.map((key) => rows[Number(key.slice(key.lastIndexOf('\0') + 1))] as RemoteCredential)
}

function conclude(
  { vault, connectionId, io, counts }: Run,
  scope: ScopeRow,
  label: string,
  seen: ReadonlySet<string>,
  lacking: Lacking,
): void {
  const { trashed, conflicts, doubt } = vault.gone.conclude(scope, seen, io.now(), lacking)
  counts.gone += trashed.length + conflicts.length
  const entries: LogEntry[] = [
    ...trashed.map(({ name }): LogEntry => ({ event: 'trashed', name })),
    ...conflicts.map(({ name }): LogEntry => ({ event: 'conflict', name })),
  ]
  if (doubt) {
    entries.push({ event: 'doubt', name: label, counts: { missing: doubt.missing, of: doubt.of } })
  }
  if (entries.length > 0) vault.syncLog.add(connectionId, entries, io.now())
}

async function describeAll(run: Run, scope: ScopeRow): Promise<void> {
  const { vault, provider, io } = run
  const waiting = vault.pulled.undescribed(scope)
  if (waiting.length === 0) return
  let left = waiting.length
  const worker = async () => {
    for (let remoteId = waiting.shift(); remoteId !== undefined; remoteId = waiting.shift()) {
      run.show({ label: `details, ${left} to go` })
      const found = await describe(run, scope, remoteId)
      io.signal.throwIfAborted()
      if (found) vault.pulled.described(scope, toDescribedRow(found, provider), io.now())
      left--
    }
  }
  await Promise.all(Array.from({ length: describeAtOnce }, worker))
  run.applied()
}

/** Null where this one may not be read, or is gone since it was listed: that is no trouble of the others. */
async function describe(
  { remote }: Run,
  scope: ScopeRow,
  remoteId: string,
): Promise<RemoteCredential | null> {
  try {
    return await remote.describe(asRemote(scope), remoteId)
  } catch (error) {
    if (error instanceof AppError && (error.is('remote-forbidden') || error.is('remote-refused'))) return null
    throw error
  }
}
