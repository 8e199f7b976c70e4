import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ChangedImport, NewImport, Written } from '../vault/imported.ts'
import type { ScopeRow } from '../vault/places.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { Parcels } from './parcels.ts'
import { newName } from './places.ts'
import type { Planned } from './planned.ts'
import { changedImport, newImport } from './to-write.ts'

/** What was written until now, for undo; `organizations` it made. It grows slice by slice. */
export interface Done {
  readonly created: string[]
  readonly changed: Written['changed'][number][]
  readonly organizations: string[]
}

export interface Writing {
  readonly now: () => number
  /** Throws where it was locked meanwhile. */
  readonly vault: () => OpenVault
  readonly leaveOut: ReadonlySet<number>
  /** So many are written in one transaction. */
  readonly sliceSize: number
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

/** Writes what is planned in slices, each whole or not at all, and notes it in `done`. Stops between two of them. */
export async function writePlanned(
  credentials: Parcels,
  plan: Planned,
  done: Done,
  writing: Writing,
): Promise<void> {
  const { now, vault, leaveOut, sliceSize, signal, progress } = writing
  const wanted = plan.decisions.flatMap(({ state }, at) =>
    (state === 'new' || state === 'changed') && !leaveOut.has(at) ? [at] : [],
  )
  const scopes = new Map<string, ScopeRow>()
  /** Returns the organization that was made for it. */
  const prepare = (key: string): readonly string[] => {
    if (scopes.has(key)) return []
    const name = newName(key)
    const made = name === null ? null : vault().ties.addLocal(name, undefined, now())
    const scope = vault().places.scope(made?.scopeId ?? key)
    if (scope) scopes.set(key, scope)
    return made ? [made.id] : []
  }
  const each = credentials.take()
  function* slice(from: number): Generator<NewImport | ChangedImport> {
    for (let index = from; index < Math.min(from + sliceSize, wanted.length); ) {
      const step = each.next()
      if (step.done) return
      const [at, credential] = step.value
      if (at !== wanted[index]) continue
      index++
      const decision = plan.decisions[at]
      const scope = scopes.get(plan.keyAt(at))
      if (decision?.state === 'new' && scope) yield newImport(credential, scope)
      const row = decision?.state === 'changed' ? plan.rows.get(decision.id) : undefined
      if (decision?.state === 'changed' && row) yield changedImport(row, credential, decision.fields)
    }
  }
  for (let from = 0; from < wanted.length && !signal.aborted; from += sliceSize) {
    const until = Math.min(from + sliceSize, wanted.length)
    const { tidy, imported, together } = vault()
    // The organizations of a slice come with it, or not at all.
    const { organizations, written } = together(() => ({
      organizations: wanted
        .slice(from, until)
        .flatMap((at) => (plan.decisions[at]?.state === 'new' ? prepare(plan.keyAt(at)) : [])),
      written: tidy.whole(() => imported.apply(slice(from), now())),
    }))
    for (const id of organizations) done.organizations.push(id)
    for (const id of written.created) done.created.push(id)
    for (const each of written.changed) done.changed.push(each)
    progress(until, wanted.length)
    await nextTurn()
  }
}
