import type { Prepared } from '../prepared.ts'
import { joined, type Sql } from './sql.ts'

/** Which of these rows meet the conditions, in the order given. */
export function verify(prepared: Prepared, rids: readonly number[], conditions: readonly Sql[]): number[] {
  if (conditions.length === 0 || rids.length === 0) return [...rids]
  const { text, values } = joined(conditions)
  const sql = `SELECT c.rid FROM json_each(?) j CROSS JOIN credentials c ON c.rid = j.value WHERE ${text}`
  return prepared(sql)
    .pluck()
    .all(JSON.stringify(rids), ...values) as number[]
}
