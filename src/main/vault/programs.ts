import { z } from 'zod'
import { type Grant, grant } from '../../shared/program.ts'
import type { Db } from './database.ts'

const key = 'programs'
const stored = z.array(grant)

/** What programs were allowed for always. Kept inside the vault, so that nobody adds to it from outside. */
export function programRepository(db: Db) {
  const read = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  const write = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  const list = (): Grant[] => {
    const parsed = stored.safeParse(JSON.parse(read.get(key) ?? '[]'))
    // What cannot be read permits nothing.
    return parsed.success ? parsed.data : []
  }
  const keep = (grants: readonly Grant[]): void => void write.run(key, JSON.stringify(grants))

  return {
    list,
    add: (added: readonly Grant[]): void => keep([...list(), ...added]),
    /** Says when it was last of use; not more often than once a minute, so that a busy program costs no writes. */
    used(id: string, now: number): void {
      const grants = list()
      const found = grants.find((one) => one.id === id)
      if (!found || now - found.usedAt < 60_000) return
      keep(grants.map((one) => (one === found ? { ...one, usedAt: now } : one)))
    },
    /** False where there is none. */
    remove(id: string): boolean {
      const grants = list()
      const left = grants.filter((one) => one.id !== id)
      keep(left)
      return left.length < grants.length
    },
  }
}
export type ProgramRepository = ReturnType<typeof programRepository>
