import type { Place } from '../../../shared/connection.ts'
import type { PlaceRef } from '../../state/place-ref.ts'

/** The connections that «Sync now» means: those that the place belongs to, or all of them. */
export function syncTargets(places: readonly Place[], ref: PlaceRef): readonly Place[] {
  const { connectionId, tieId, localId } = ref
  if (localId) return []
  if (tieId) return places.filter(({ organizations }) => organizations.some((one) => one.tieId === tieId))
  return connectionId === undefined ? places : places.filter(({ id }) => id === connectionId)
}
