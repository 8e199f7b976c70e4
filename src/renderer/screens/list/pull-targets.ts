import type { Place } from '../../../shared/connection.ts'
import type { PlaceRef } from '../../state/place-ref.ts'

/** The connections that «Pull now» means: the one the place belongs to, or all of them. */
export function pullTargets(places: readonly Place[], { connectionId }: PlaceRef): readonly Place[] {
  return connectionId === undefined ? places : places.filter(({ id }) => id === connectionId)
}
