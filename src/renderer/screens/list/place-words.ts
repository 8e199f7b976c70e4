import type { Place } from '../../../shared/connection.ts'
import type { CredentialSummary } from '../../../shared/credential.ts'
import type { PlaceRef } from '../../state/place-ref.ts'
import { isLocal } from '../../state/use-estate.ts'
import { hereWords } from '../../words/organization.ts'

export interface PlaceWords {
  readonly outer: string | null
  readonly inner: string
  /** Where there is room for one alone, it is the outer one. */
  readonly outerFirst: boolean
}

/**
 * Where a credential is, as far as the chosen place does not say it: of a tie the service and the scope, of
 * everything the organization and the scope, of one scope nothing.
 */
export function placeWords(
  row: Pick<CredentialSummary, 'provider' | 'connectionId' | 'organization' | 'scope'>,
  place: PlaceRef,
  connections: readonly Pick<Place, 'id' | 'label'>[],
): PlaceWords | null {
  if (place.scopeId || place.localId) return null
  const { organization, scope } = row
  const tied = place.tieId !== undefined
  const only = (inner: string): PlaceWords => ({ outer: null, inner, outerFirst: false })
  if (isLocal(row)) return only(tied ? hereWords.here : (organization ?? hereWords.here))
  const outer = tied ? (connections.find(({ id }) => id === row.connectionId)?.label ?? null) : organization
  // A scope that is the organization itself would only repeat it.
  const inner = tied && scope === organization ? null : scope
  if (inner === null || inner === outer) return outer === null ? null : only(outer)
  return { outer, inner, outerFirst: tied }
}
