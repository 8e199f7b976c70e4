import type { ImportLine, ImportPreview, ImportTarget } from '../../shared/import.ts'
import { type Decision, decide, repeated } from '../imports/plan.ts'
import type { HeldRow } from '../vault/imported.ts'
import type { Slices } from '../vault/listing/segment.ts'
import type { OpenVault } from '../vault/vault.ts'
import { heldCredential } from './held.ts'
import { destinationOf, newName } from './places.ts'
import { lineOf, skippedLine } from './present.ts'
import type { Read } from './read.ts'

/** What an import would do with the vault as it is now. It holds no secret. */
export interface Planned {
  /** By the place of a credential in the files. */
  readonly decisions: readonly Decision[]
  readonly preview: ImportPreview
  /** How many lines the preview has. */
  readonly total: number
  readonly line: (key: number) => ImportLine
  /** Of the held ones that it would change. */
  readonly rows: ReadonlyMap<string, HeldRow>
  /** Where a credential is to be put, by its place in the files. */
  readonly keyAt: (at: number) => string
  /** Of the vault, as it was: another one means that the plan may be out of date. */
  readonly stamp: number
}

/** In slices. */
export function* planned(
  { credentials, skipped, warnings }: Read,
  target: ImportTarget,
  vault: OpenVault,
): Slices<Planned> {
  const { fingerprint, stamp } = vault.imported
  const before = stamp()
  const destination = destinationOf(target, vault)
  const rows = new Map(vault.imported.held().map((row) => [row.id, row]))
  const held = [...rows.values()].map((row) => heldCredential(row, fingerprint))
  // Thousands share a few organizations of the files.
  const keys = new Map<string | null, string>()
  const keyOf = (of: { readonly organization: string | null }): string => {
    const key = keys.get(of.organization) ?? destination.keyOf(of)
    keys.set(of.organization, key)
    return key
  }
  const { each, facts: heads, fact: factAt } = credentials
  const decisions = yield* decide({ each, heads }, held, { fingerprint, organizationOf: keyOf })

  const counts = { new: 0, identical: 0, changed: 0, skipped: skipped.length }
  const organizations = new Map<string, number>()
  const wanted = new Map<string, HeldRow>()
  const names = new Map<string, string | null>()
  const keyAt: string[] = []
  for (const [at, fact] of heads()) {
    const decision = decisions[at] as Decision
    const key = keyOf(fact)
    keyAt.push(key)
    counts[decision.state]++
    if (decision.state === 'skipped') continue
    organizations.set(key, (organizations.get(key) ?? 0) + 1)
    if (decision.state === 'changed') wanted.set(decision.id, rows.get(decision.id) as HeldRow)
    if (decision.state !== 'new') continue
    for (const id of decision.sameSecretAs) names.set(id, rows.get(id)?.state.name ?? null)
  }
  const preview: ImportPreview = {
    counts,
    organizations: [...organizations].map(([place, count]) => ({
      name: destination.nameOf(place),
      isNew: newName(place) !== null,
      count,
    })),
    warnings: warnings.map(({ place, reason }) => ({ place, reason })),
  }
  const line = (key: number): ImportLine => {
    const [fact, decision] = [factAt(key), decisions[key]]
    if (fact === undefined || decision === undefined) {
      return skippedLine(skipped[key - decisions.length] as (typeof skipped)[number], key)
    }
    if (decision.state === 'skipped') return skippedLine(repeated(fact.name, fact.place, decision.place), key)
    return lineOf(fact, decision, key, {
      organization: destination.nameOf(keyOf(fact)),
      nameOf: (id) => names.get(id) ?? null,
    })
  }
  const total = decisions.length + skipped.length
  return { decisions, preview, total, line, rows: wanted, keyAt: (at) => keyAt[at] as string, stamp: before }
}
