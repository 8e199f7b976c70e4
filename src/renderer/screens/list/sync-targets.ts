import type { Place } from '../../../shared/connection.ts'
import type { PlaceRef } from '../../state/place-ref.ts'

/** The connections that «Sync now» means: the one the place belongs to, or all of them. */
export function syncTargets(places: readonly Place[], { connectionId }: PlaceRef): readonly Place[] {
  return connectionId === undefined ? places : places.filter(({ id }) => id === connectionId)
}
