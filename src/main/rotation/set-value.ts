import { isOwn } from '../vault/state.ts'
import type { OpenVault } from '../vault/vault.ts'
import type { PlannedPlace, RotationPlan } from './plan.ts'

/**
 * Sets a value in a credential: its service is owed it, or has it already where a person changed it there by hand.
 *
 * `identity`: a public value that goes with it, and what it becomes. Throws `not-found`.
 */
export function setValue(
  vault: OpenVault,
  { id, field, way }: Pick<PlannedPlace, 'id' | 'field' | 'way'>,
  value: string,
  { identity, reason, now }: { identity: RotationPlan['identity']; reason: string; now: number },
): void {
  if (isOwn(field)) {
    vault.edits.annotate(id, { secrets: { [field]: value } }, now)
    return
  }
  if (way === 'hand') {
    vault.edits.storeSecret(id, field, value, now)
    return
  }
  const { state } = vault.rows.get(id)
  const attributes = Object.fromEntries(
    Object.entries(state.attributes).map(([name, held]) => [
      name,
      identity?.to && held === identity.from ? identity.to : held,
    ]),
  )
  const { name, description } = state
  vault.edits.update(
    id,
    { name, description, attributes, secrets: { [field]: value }, reason },
    now,
    'rotate',
  )
}
