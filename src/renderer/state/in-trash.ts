import type { Connection } from '../../shared/connection.ts'
import type { ListState } from './list.ts'
import { totalOwed, unsentOf } from './owed.ts'
import { viewOf } from './place-ref.ts'

type Asked = Pick<ListState, 'place' | 'query' | 'total'>

/**
 * How many edits or conflicts the list of them does not hold, because they are deletions: those are listed with
 * the trash. 0 where the list is narrowed further, or still on its way.
 */
export function inTrash(
  { place, query, total }: Asked,
  connections: readonly Pick<Connection, 'id' | 'owed'>[],
): number {
  const view = viewOf(place)
  if (total === null || query !== '' || place.organizationId !== undefined) return 0
  if (view !== 'owed' && view !== 'conflict') return 0
  const meant = connections.filter(({ id }) => place.connectionId === undefined || id === place.connectionId)
  const owed = totalOwed(meant)
  return Math.max(0, (view === 'owed' ? unsentOf(owed) : owed.conflicts) - total)
}
