import type { Connection } from '../../shared/connection.ts'

type Counts = Connection['owed']

/** Every edit that its remote does not have: what the view of unsent edits lists, with the deletions in the trash. */
export const unsentOf = ({ pending, failed, held, conflicts }: Counts): number =>
  pending + failed + held + conflicts

/** What would be sent, were it allowed. */
export const sendableOf = ({ pending, failed }: Counts): number => pending + failed

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
