/** A clock that stands still until told to move; timers fire as it passes them. */
export function fakeClock(start = Date.UTC(2026, 0, 15, 9)) {
  let wall = start
  let steady = 0
  const timers = new Set<{ everyMs: number; nextAt: number; tick: () => void }>()

  function pass(ms: number): void {
    const until = steady + ms
    for (;;) {
      const due = [...timers].filter(({ nextAt }) => nextAt <= until).sort((a, b) => a.nextAt - b.nextAt)[0]
      if (!due) break
      wall += due.nextAt - steady
      steady = due.nextAt
      due.nextAt += due.everyMs
      due.tick()
    }
    wall += until - steady
    steady = until
  }

  return {
    now: () => wall,
    monotonic: () => steady,
    every(ms: number, tick: () => void) {
      const timer = { everyMs: ms, nextAt: steady + ms, tick }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    pass,
    /** The machine sleeps: the wall clock goes on, the monotonic one and every timer stand still. */
    sleep(ms: number) {
      wall += ms
    },
  }
}
