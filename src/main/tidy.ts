import type { Ports } from './ports.ts'
import { inTurns } from './vault/listing/segment.ts'
import type { OpenVault } from './vault/vault.ts'

const minuteMs = 60_000

/** Tidies the text index when much was written. Looked at once a minute while unlocked. */
export function keepTidy(ports: Ports, vault: () => OpenVault) {
  let stop: (() => void) | null = null
  let running = false

  async function tidy(): Promise<void> {
    const open = vault()
    if (running || !open.tidy.isDue()) return
    running = true
    try {
      await inTurns(open.tidy.tidy(), () => {
        if (stop === null || vault() !== open) throw new Stopped()
      })
    } catch (error) {
      // It goes on another time; a disk that is full is told where a person writes something.
      if (!(error instanceof Stopped)) ports.report(error)
    } finally {
      running = false
    }
  }

  return {
    start(): void {
      stop = ports.every(minuteMs, () => void tidy())
    },
    stop(): void {
      stop?.()
      stop = null
    },
  }
}

class Stopped extends Error {}
