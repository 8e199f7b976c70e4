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

type Lazy = { -readonly [K in keyof Made]: Made[K] } & Unmade
/** What stands between until it is compiled. */
interface Unmade {
  readonly compile: (sql: string) => Made
  readonly source: string
  modes: [Mode, boolean][] | null
  made: Made | null
}

function madeOf(lazy: Lazy): Made {
  if (lazy.made !== null) return lazy.made
  const made = lazy.compile(lazy.source)
  for (const [mode, on] of lazy.modes ?? []) made[mode](on)
  lazy.made = made
  // From now on nothing stands between.
  lazy.run = made.run.bind(made)
  if (made.reader) {
    lazy.get = made.get.bind(made)
    lazy.all = made.all.bind(made)
    lazy.iterate = made.iterate.bind(made)
  }
  return made
}

const set = (mode: Mode) =>
  function (this: Lazy, on = true) {
    if (this.made !== null) this.made[mode](on)
    else if (this.modes === null) this.modes = [[mode, on]]
    else this.modes.push([mode, on])
    return this
  }

/** What all of them share, so that one that is never used costs four fields. */
const shared = {
  get database() {
    return madeOf(this as unknown as Lazy).database
  },
  get reader() {
    return madeOf(this as unknown as Lazy).reader
  },
  get readonly() {
    return madeOf(this as unknown as Lazy).readonly
  },
  get busy() {
    return madeOf(this as unknown as Lazy).busy
  },
  run(this: Lazy, ...values: unknown[]) {
    return madeOf(this).run(...values)
  },
  get(this: Lazy, ...values: unknown[]) {
    return madeOf(this).get(...values)
  },
  all(this: Lazy, ...values: unknown[]) {
    return madeOf(this).all(...values)
  },
  iterate(this: Lazy, ...values: unknown[]) {
    return madeOf(this).iterate(...values)
  },
  columns(this: Lazy) {
    return madeOf(this).columns()
  },
  bind(this: Lazy, ...values: unknown[]) {
    madeOf(this).bind(...values)
    return this
  },
  pluck: set('pluck'),
  raw: set('raw'),
  expand: set('expand'),
  safeIntegers: set('safeIntegers'),
}

const lazyStatement = (source: string, compile: (sql: string) => Made): Made =>
  ({ __proto__: shared, compile, source, modes: null, made: null }) as unknown as Made
