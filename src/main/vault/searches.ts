import { randomUUID } from 'node:crypto'
import { AppError } from '../../shared/errors.ts'
import type { Db } from './database.ts'

export interface SavedSearch {
  readonly id: string
  readonly name: string
  /** As it was typed. */
  readonly query: string
}

/** Searches that a person keeps in the sidebar, oldest first. */
export function searchRepository(db: Db) {
  const all = db.prepare<[], SavedSearch>('SELECT id, name, query FROM searches ORDER BY rid')
  const insert = db.prepare(
    'INSERT INTO searches (id, name, query, created_at) VALUES (@id, @name, @query, @now)',
  )
  const update = db.prepare('UPDATE searches SET name = @name, query = @query WHERE id = @id')
  const remove = db.prepare('DELETE FROM searches WHERE id = ?')

  return {
    list: (): SavedSearch[] => all.all(),
    /** Keeps a new one, or changes the one of `id`. Returns its id. Throws `not-found`. */
    save(id: string | undefined, name: string, query: string, now: number): string {
      if (id === undefined) {
        const added = randomUUID()
        insert.run({ id: added, name, query, now })
        return added
      }
      if (update.run({ id, name, query }).changes === 0) {
        throw new AppError('not-found', { what: 'search', id }, 'This search is no longer in the vault.')
      }
      return id
    },
    remove: (id: string): void => void remove.run(id),
  }
}
export type SearchRepository = ReturnType<typeof searchRepository>
