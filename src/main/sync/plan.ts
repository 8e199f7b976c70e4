import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors.ts'
import type { Plan, PlanLine } from '../../shared/sync.ts'
import { fieldChanges, secretChanges } from '../credentials/changes.ts'
import type { Catalogue } from '../providers/provider.ts'
import type { OutboxRow } from '../vault/outbox.ts'
import type { ScopeRow } from '../vault/places.ts'
import type { Change } from '../vault/pulled.ts'
import { fieldsOf, sentVersions } from '../vault/state.ts'
import type { OpenVault } from '../vault/vault.ts'
import { listed } from './list.ts'
import { toDescribedRow, toRow } from './rows.ts'
import type { RunGiven } from './run.ts'

type Place = Pick<PlanLine, 'organization' | 'scope'>
/** Rows between two breaths. */
const slice = 250

/** Names a line that would change the vault; `readPullKey` reads it. */
const pullKey = (scope: ScopeRow, remoteId: string): string => `${scope.id}/${remoteId}`
export const readPullKey = (key: string): { scopeId: string; remoteId: string } | null => {
  const at = key.indexOf('/')
  return at < 0 ? null : { scopeId: key.slice(0, at), remoteId: key.slice(at + 1) }
}

/** What a line that was left out stands for: the row as it was told, or an absence (empty). */
export type Left = ReadonlyMap<string, Buffer>

/**
 * Reads the remote and says what a sync would do, on both sides. Changes nothing, there or here, but learns of new
 * organizations. `left` is what leaving out one of its lines means.
 */
export async function planOf(
  given: Omit<RunGiven, 'progress' | 'applied'>,
): Promise<{ plan: Plan; left: Left }> {
  const { vault, connectionId, provider, remote, io } = given
  const organizations = await remote.discover()
  io.signal.throwIfAborted()
  const scopes = vault.places.found(vault.connections.get(connectionId).rid, organizations)
  const lines: PlanLine[] = []
  const doubts: Plan['doubts'] = []
  const left = new Map<string, Buffer>()
  const pushes = vault.outbox.list(connectionId)
  const owedHere = new Map(pushes.map((owed) => [owed.id, owed]))

  let read = 0
  let refusal: AppError | null = null
  for (const scope of scopes) {
    const place = placeOf(vault, scope)
    const found = await listed(given, scope)
    if (found instanceof AppError) {
      refusal ??= found
      continue
    }
    read++
    for (const [index, row] of found.entries()) {
      const told = provider.listTellsAll ? toDescribedRow(row, provider) : toRow(row)
      const change = vault.pulled.preview(scope, told)
      if (change && change.action !== 'same') {
        const key = pullKey(scope, told.remoteId)
        left.set(key, told.digest)
        lines.push(pullLine(key, change, place, provider))
      }
      if (index % slice === slice - 1) {
        await setImmediate()
        io.signal.throwIfAborted()
      }
    }
    const { missing, doubt } = vault.gone.preview(scope, new Set(found.map(({ remoteId }) => remoteId)))
    if (doubt) doubts.push({ scopeId: scope.id, scope: scope.name, missing: doubt.missing, of: doubt.of })
    else {
      for (const { id, remoteId } of missing) {
        // What was deleted here as well is only done with.
        if (owedHere.get(id)?.action === 'delete') continue
        const key = pullKey(scope, remoteId)
        left.set(key, Buffer.alloc(0))
        lines.push(goneLine(key, vault, id, owedHere.has(id), place, provider))
      }
    }
  }
  if (refusal !== null && read === 0) throw refusal
  for (const owed of pushes) {
    const scope = vault.places.scope(owed.scopeId)
    if (scope) lines.push(pushLine(vault, owed, placeOf(vault, scope), provider))
  }
  return { plan: { connectionId, at: io.now(), lines, doubts }, left }
}

const placeOf = (vault: OpenVault, scope: ScopeRow): Place => ({
  organization: vault.places.scope(scope.id)?.organizationName ?? '',
  scope: scope.name,
})

const kindLabel = (kind: string, catalogue: Catalogue): string =>
  catalogue.kinds.find(({ id }) => id === kind)?.label ?? kind

function pullLine(key: string, change: Change, place: Place, catalogue: Catalogue): PlanLine {
  const inConflict = Object.keys(change.conflicts).length > 0
  const action = inConflict ? 'conflict' : change.action === 'create' ? 'create' : 'change'
  const after = inConflict ? { ...change.after, ...change.conflicts } : change.after
  return {
    key,
    direction: 'pull',
    action,
    credentialId: change.id,
    name: change.told.name,
    kindLabel: kindLabel(change.told.kind, catalogue),
    ...place,
    fields: fieldChanges(change.before, after, catalogue),
    held: false,
    failure: null,
  }
}

function goneLine(
  key: string,
  vault: OpenVault,
  id: string,
  edited: boolean,
  place: Place,
  catalogue: Catalogue,
): PlanLine {
  const { state } = vault.rows.get(id)
  return {
    key,
    direction: 'pull',
    action: edited ? 'conflict' : 'delete',
    credentialId: id,
    name: state.name,
    kindLabel: kindLabel(state.kind, catalogue),
    ...place,
    fields: [],
    held: false,
    failure: null,
  }
}

function pushLine(vault: OpenVault, owed: OutboxRow, place: Place, catalogue: Catalogue): PlanLine {
  const row = vault.rows.get(owed.id)
  const base = row.base?.fields ?? {}
  const fields = fieldChanges(base, fieldsOf(row.state), catalogue)
  const secrets = secretChanges(
    row.base?.secrets ?? {},
    sentVersions(row.state.secrets),
    row.state.kind,
    catalogue,
  )
  return {
    key: owed.id,
    direction: 'push',
    action: owed.inConflict ? 'conflict' : owed.action,
    credentialId: owed.id,
    name: row.state.name,
    kindLabel: kindLabel(row.state.kind, catalogue),
    ...place,
    fields: owed.action === 'delete' ? [] : [...fields, ...secrets],
    held: owed.held,
    failure: owed.failure,
  }
}
