import type { Settings } from '../shared/vault.ts'
import type { Ports } from './ports.ts'

const tickMs = 1000
/** A tick this much later on the wall than on the monotonic clock means that the machine slept. */
const sleptMs = 5000

/**
 * Locks after idle time and after sleep.
 *
 * No timer is trusted: each tick compares both clocks with the last one, so a suspended timer, a missed
 * wake-up signal or a wall clock that jumps locks sooner, never later.
 */
export function createAutoLock(
  ports: Pick<Ports, 'now' | 'monotonic' | 'every'>,
  settings: () => Settings,
  lock: (why: 'idle' | 'sleep') => void,
) {
  let stop: (() => void) | null = null
  let touched = { wall: 0, steady: 0 }
  let ticked = { wall: 0, steady: 0 }
  const read = () => ({ wall: ports.now(), steady: ports.monotonic() })

  function check(): void {
    const now = read()
    const jump = Math.abs(now.wall - ticked.wall - (now.steady - ticked.steady))
    ticked = now
    const idleMs = Math.max(now.wall - touched.wall, now.steady - touched.steady)
    const { autoLockMinutes, lockOnSleep } = settings()
    if (lockOnSleep && jump >= sleptMs) lock('sleep')
    else if (idleMs >= autoLockMinutes * 60_000) lock('idle')
  }

  return {
    /** The person did something: typed, clicked, scrolled. A focused field alone is nothing. */
    touch(): void {
      if (stop === null) return
      // The first key after a sleep must not hide the sleep.
      check()
      if (stop !== null) touched = read()
    },
    start(): void {
      stop?.()
      touched = read()
      ticked = touched
      stop = ports.every(tickMs, check)
    },
    stop(): void {
      stop?.()
      stop = null
    },
  }
}
export type AutoLock = ReturnType<typeof createAutoLock>
