import type { z } from 'zod'
import type { Db } from './database.ts'

/** Small facts that the vault keeps for itself, by key. One that is unreadable is as good as none. */
export function memoRepository(db: Db) {
  const read = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck()
  const write = db.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  return {
    get<T extends z.ZodType>(key: string, shape: T): z.output<T> | null {
      try {
        const found = shape.safeParse(JSON.parse(read.get(key) ?? 'null'))
        return found.success ? found.data : null
      } catch {
        return null
      }
    },
    set: (key: string, value: object): void => void write.run(key, JSON.stringify(value)),
  }
}

export type MemoRepository = ReturnType<typeof memoRepository>
