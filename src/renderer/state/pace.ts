/** Between two looks at what a pull has brought: a few in a second are as many as an eye can use. */
const betweenMs = 700
/** So long after a key it is taken that the next one follows. */
const typingMs = 350
/** Even who types without a break is told now and then. */
const longestMs = 3_000

interface Pace {
  /** Is something going on that announces change after change? */
  busy(): boolean
  /** When a key was last pressed, as `performance.now` tells time. */
  lastKey(): number
}

/**
 * Answers to «something changed»: at once where it is quiet, otherwise some at a time, and between keys rather than
 * under them. `ask` is called once for any number of changes in between.
 */
export function paced({ busy, lastKey }: Pace, ask: () => void): { (): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null
  let last = Number.NEGATIVE_INFINITY
  let wantedSince = 0

  function run() {
    timer = null
    last = performance.now()
    ask()
  }
  function look() {
    const now = performance.now()
    const typed = typingMs - (now - lastKey())
    if (busy() && typed > 0 && now - wantedSince < longestMs) timer = setTimeout(look, typed)
    else run()
  }
  const heard = () => {
    if (timer !== null) return
    if (!busy()) return run()
    wantedSince = performance.now()
    timer = setTimeout(look, Math.max(0, betweenMs - (wantedSince - last)))
  }
  return Object.assign(heard, {
    cancel() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  })
}

/**
 * Tells of a thing no more often than every so many milliseconds, and then the newest: a number that counts up is
 * read a few times in a second, however often it changes.
 */
export function sparse<T>(everyMs: number, tell: (key: string, value: T) => void) {
  const last = new Map<string, number>()
  const waiting = new Map<string, { value: T; timer: ReturnType<typeof setTimeout> }>()
  const drop = (key: string) => {
    clearTimeout(waiting.get(key)?.timer)
    waiting.delete(key)
  }
  return {
    drop,
    dropAll: () => [...waiting.keys()].forEach(drop),
    tell(key: string, value: T) {
      const held = waiting.get(key)
      if (held) {
        held.value = value
        return
      }
      const rest = everyMs - (performance.now() - (last.get(key) ?? Number.NEGATIVE_INFINITY))
      const now = () => {
        const newest = waiting.get(key)
        waiting.delete(key)
        last.set(key, performance.now())
        tell(key, newest ? newest.value : value)
      }
      if (rest <= 0) return now()
      waiting.set(key, { value, timer: setTimeout(now, rest) })
    },
  }
}
