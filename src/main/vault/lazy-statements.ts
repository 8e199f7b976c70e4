import type { Statement } from 'better-sqlite3'
import type { Db } from './database.ts'

type Made = Statement<unknown[]>
type Deed = (...values: never[]) => unknown
type Transaction = Deed & { immediate: Deed }
type Mode = 'pluck' | 'raw' | 'expand' | 'safeIntegers'

/**
 * Statements that compile, and transactions that are made, when they are first used. A vault has some three hundred, each of which takes twenty
 * microseconds, and a session uses a few: to unlock must not wait for the rest.
 */
export function lazily(db: Db): Db {
  const compile = db.prepare.bind(db) as (sql: string) => Made
  Object.defineProperty(db, 'prepare', {
    value: (sql: string) => lazyStatement(sql, compile),
    configurable: true,
    writable: true,
  })
  const transaction = db.transaction.bind(db) as (deed: Deed) => Transaction
  Object.defineProperty(db, 'transaction', {
    value: (deed: Deed) => {
      let made: Transaction | null = null
      const real = () => {
        made ??= transaction(deed)
        return made
      }
      const lazy = (...values: never[]) => real()(...values)
      return Object.assign(lazy, { immediate: (...values: never[]) => real().immediate(...values) })
    },
    configurable: true,
    writable: true,
  })
  return db
}

function lazyStatement(sql: string, compile: (sql: string) => Made): Made {
  let made: Made | null = null
  const modes: [Mode, boolean][] = []
  const real = (): Made => {
    if (made !== null) return made
    made = compile(sql)
    for (const [mode, on] of modes) made[mode](on)
    // From now on nothing stands between.
    lazy.run = made.run.bind(made)
    if (made.reader) {
      lazy.get = made.get.bind(made)
      lazy.all = made.all.bind(made)
      lazy.iterate = made.iterate.bind(made)
    }
    return made
  }
  const set =
    (mode: Mode) =>
    (on = true) => {
      if (made === null) modes.push([mode, on])
      else made[mode](on)
      return lazy
    }
  const lazy = {
    source: sql,
    get database() {
      return real().database
    },
    get reader() {
      return real().reader
    },
    get readonly() {
      return real().readonly
    },
    get busy() {
      return real().busy
    },
    run: (...values: unknown[]) => real().run(...values),
    get: (...values: unknown[]) => real().get(...values),
    all: (...values: unknown[]) => real().all(...values),
    iterate: (...values: unknown[]) => real().iterate(...values),
    columns: () => real().columns(),
    bind: (...values: unknown[]) => {
      real().bind(...values)
      return lazy
    },
    pluck: set('pluck'),
    raw: set('raw'),
    expand: set('expand'),
    safeIntegers: set('safeIntegers'),
  } as unknown as { -readonly [K in keyof Made]: Made[K] }
  return lazy as Made
}
