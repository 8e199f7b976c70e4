import { invalidInputAt } from '../../shared/errors.ts'
import type { Db } from './database.ts'
import type { EditedRows } from './edited-row.ts'
import type { ScopePlace } from './places.ts'

/** Moving what only this vault holds from one of its own organizations to another. */
export function moveRepository(db: Db, rows: EditedRows) {
  const move = db.prepare(
    'UPDATE credentials SET scope = @scope, organization = @organization, edited_at = @now, updated_at = @now WHERE rid = @rid',
  )
  return {
    /** Throws `not-found`, and `invalid-input` for what has a remote. */
    move: db.transaction((id: string, to: ScopePlace, now: number): void => {
      const row = rows.get(id)
      if (row.hasRemote) throw invalidInputAt('id', 'It lives at its service and can only be moved there')
      if (row.scope !== to.rid) move.run({ rid: row.rid, scope: to.rid, organization: to.organization, now })
    }),
  }
}
export type MoveRepository = ReturnType<typeof moveRepository>
