import type { Connection } from '../../shared/connection.ts'

type Counts = Connection['owed']

/** What all connections together owe. */
export function totalOwed(connections: readonly Pick<Connection, 'owed'>[]): Counts {
  const total = { pending: 0, failed: 0, held: 0, conflicts: 0 }
  for (const { owed } of connections) {
    total.pending += owed.pending
    total.failed += owed.failed
    total.held += owed.held
    total.conflicts += owed.conflicts
  }
  return total
}
