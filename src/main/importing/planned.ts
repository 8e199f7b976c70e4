import type { ImportLine, ImportPreview, ImportTarget } from '../../shared/import.ts'
import type { ImportedCredential, ImportResult } from '../imports/imported.ts'
import { type PlanItem, planImport } from '../imports/plan.ts'
import type { HeldRow } from '../vault/imported.ts'
import type { OpenVault } from '../vault/vault.ts'
import { heldCredential } from './held.ts'
import { destinationOf, newName } from './places.ts'
import { lineOf } from './present.ts'

/** What an import would do with the vault as it is now. */
export interface Planned {
  readonly items: readonly PlanItem[]
  readonly lines: readonly ImportLine[]
  readonly preview: ImportPreview
  readonly rows: ReadonlyMap<string, HeldRow>
  readonly keyOf: (credential: ImportedCredential) => string
}

export function planned(result: ImportResult, target: ImportTarget, vault: OpenVault): Planned {
  const destination = destinationOf(target, vault)
  const { fingerprint } = vault.imported
  const rows = new Map(vault.imported.held().map((row) => [row.id, row]))
  const held = [...rows.values()].map((row) => heldCredential(row, fingerprint))
  const items = planImport(result, held, { fingerprint, organizationOf: destination.keyOf })
  const counts = { new: 0, identical: 0, changed: 0, skipped: 0 }
  const organizations = new Map<string, number>()
  const lines = items.map((item, key) => {
    counts[item.state]++
    const place = item.state === 'skipped' ? null : destination.keyOf(item.credential)
    if (place !== null) organizations.set(place, (organizations.get(place) ?? 0) + 1)
    return lineOf(item, key, {
      organization: place === null ? null : destination.nameOf(place),
      nameOf: (id) => rows.get(id)?.state.name ?? null,
    })
  })
  const preview: ImportPreview = {
    counts,
    organizations: [...organizations].map(([place, count]) => ({
      name: destination.nameOf(place),
      isNew: newName(place) !== null,
      count,
    })),
    warnings: result.warnings.map(({ place, reason }) => ({ place, reason })),
  }
  return { items, lines, preview, rows, keyOf: destination.keyOf }
}
