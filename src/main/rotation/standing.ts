import { AppError } from '../../shared/errors.ts'
import type { PlaceState, Rotation, RotationPlace } from '../../shared/rotation.ts'
import { labelOf } from '../credentials/changes.ts'
import { findCatalogue } from '../providers/registry.ts'
import type { CredentialFull } from '../vault/credentials.ts'
import type { RotationRow } from '../vault/rotations.ts'
import { isOwn } from '../vault/state.ts'
import type { OpenVault } from '../vault/vault.ts'
import { type PlannedPlace, type RotationPlan, rotationPlan } from './plan.ts'

interface Standing {
  readonly state: PlaceState
  readonly message: string | null
}

/** How far a place is: told by what the vault holds and owes now, so that no interruption can make it wrong. */
export function standingOf(vault: OpenVault, place: PlannedPlace, plan: RotationPlan): Standing {
  if (place.of !== 'credential') return told(place.applied ? 'done' : 'by-hand')
  const row = rowOf(vault, place.id)
  if (row === null || row.trashedAt !== null) return told('gone')
  if (place.way === 'hand') return told(place.applied ? 'done' : 'by-hand')
  const fresh = freshPrint(vault, plan)
  // What the service makes is on its way there first.
  if (!fresh) return place.id === plan.source.id ? owedStanding(vault, row, place) : told('waiting')
  const held = vault.rotations.current(place.id, place.field)?.fingerprint
  if (!held?.equals(fresh)) return told(place.applied ? 'undone' : 'waiting')
  return owedStanding(vault, row, place)
}

const told = (state: PlaceState, message: string | null = null): Standing => ({ state, message })

function owedStanding(vault: OpenVault, row: CredentialFull, place: PlannedPlace): Standing {
  const owed = isOwn(place.field) ? null : vault.outbox.get(place.id)
  if (!owed) return told('done')
  if (owed.inConflict) return told('conflict')
  if (owed.held) return told('held')
  if (owed.failure) return told('failed', owed.failure.message)
  return told(vault.connections.get(row.connectionId).writes ? 'owed' : 'barred')
}

/** The keyed fingerprint of the new value; null while the service has not made it. */
export const freshPrint = (vault: OpenVault, { source }: RotationPlan): Buffer | null =>
  source.version === null ? null : vault.rotations.print(source.id, source.field, source.version)

/** A rotation for the page and other programs. */
export function present(vault: OpenVault, row: RotationRow): Rotation {
  const plan = rotationPlan.parse(JSON.parse(row.plan))
  const places = plan.places.map((place): RotationPlace => {
    const standing: Standing =
      plan.state === 'open' ? standingOf(vault, place, plan) : { state: 'done', message: null }
    return { ...placeOf(vault, place), ...standing }
  })
  const done = places.filter(({ state }) => state === 'done' || state === 'gone').length
  const { credentialId, name, label, state } = plan
  return {
    id: row.id,
    credentialId,
    name,
    label,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    state,
    replaces: plan.source.id !== credentialId,
    places,
    done,
    ready: state === 'open' && plan.source.version !== null && done === places.length,
  }
}

/** A place for a person: what it is called, and where it is. */
export function placeOf(vault: OpenVault, { key, of, way, id, field, name, why }: PlannedPlace) {
  const bare = { key, of, way, name, why, label: null, where: null, credentialId: null, connectionId: null }
  if (of === 'note') return bare
  if (of === 'login') return { ...bare, connectionId: id }
  const row = rowOf(vault, id)
  if (row === null) return { ...bare, credentialId: id }
  const catalogue = findCatalogue(row.provider)
  return {
    ...bare,
    name: row.name,
    label: labelOf(`secrets.${field}`, row.kind, catalogue),
    where: [...new Set([row.organizationName, row.scopeName])].filter(Boolean).join(' / ') || catalogue.name,
    credentialId: id,
    connectionId: row.connectionId,
  }
}

function rowOf(vault: OpenVault, id: string) {
  try {
    return vault.credentials.get(id)
  } catch (error) {
    if (error instanceof AppError && error.is('not-found')) return null
    throw error
  }
}
