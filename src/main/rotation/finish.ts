import { cannotRemove } from '../credentials/may.ts'
import { findProvider } from '../providers/registry.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { Around } from './places.ts'
import type { PlannedPlace, RotationPlan } from './plan.ts'
import { setValue } from './set-value.ts'
import { freshPrint } from './standing.ts'

/**
 * Ends a rotation whose new value works: the old one leaves the histories of its places, and what the service
 * replaced goes to the trash, its deletion owed. Returns the connections that were edited. Call it in a transaction.
 */
export function finish(id: string, plan: RotationPlan, { vault, logins }: Around, now: number): Set<string> {
  const touched = new Set<string>()
  const { credentialId, field, oldVersion, source } = plan
  const old = oldVersion === null ? null : vault.rotations.print(credentialId, field, oldVersion)
  if (old) {
    for (const place of plan.places) {
      if (place.of === 'credential') vault.rotations.forget(place.id, place.field, old)
    }
  }
  if (source.id !== credentialId) {
    const row = vault.credentials.get(credentialId)
    const provider = findProvider(row.provider)
    const remote = logins.outline(row.connectionId, provider)
    if (cannotRemove(row, provider, remote) === null) {
      vault.edits.trash(credentialId, plan.reason, now)
      touched.add(row.connectionId)
    }
  }
  vault.rotations.end(id, { ...plan, state: 'confirmed' }, now)
  return touched
}

/** Ends a rotation whose new value does not work: every place that has it gets the old one back. */
export function giveBack(id: string, plan: RotationPlan, vault: OpenVault, now: number): Set<string> {
  const touched = new Set<string>()
  const { credentialId, field, oldVersion, source, identity } = plan
  const fresh = freshPrint(vault, plan)
  const old = oldVersion === null ? null : vault.secrets.openVersion(credentialId, field, oldVersion)
  const back = identity?.to ? { ...identity, from: identity.to, to: identity.from } : null
  const has = ({ id: place, field: name }: PlannedPlace) =>
    fresh !== null && vault.rotations.current(place, name)?.fingerprint.equals(fresh)
  for (const place of plan.places) {
    if (
      place.of !== 'credential' ||
      place.id === '' ||
      (source.id !== credentialId && place.id === source.id)
    )
      continue
    if (old === null || !has(place)) continue
    setValue(vault, place, old, { identity: back, reason: plan.reason, now })
    touched.add(vault.credentials.get(place.id).connectionId)
  }
  if (source.id !== credentialId) {
    vault.edits.trash(source.id, plan.reason, now)
    touched.add(vault.credentials.get(source.id).connectionId)
  }
  vault.rotations.end(id, { ...plan, state: 'reverted' }, now)
  return touched
}
