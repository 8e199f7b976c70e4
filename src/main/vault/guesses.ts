import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { writeFileAtomically } from './files.ts'

/** Typing errors are free: this many wrong guesses in a row cost nothing. */
const free = 2
/** No wait is longer, whatever the file or the clock says: the owner is never locked out. */
export const longestWaitMs = 60_000

/** How long to wait after this many wrong guesses in a row: 0, 0, 2 s, 4 s, 8 s … one minute. */
export const waitMs = (failures: number): number =>
  failures <= free ? 0 : Math.min(longestWaitMs, 1000 * 2 ** Math.min(failures - free, 10))

const tally = z.object({ failures: z.int().min(1).max(1_000_000), lastAt: z.int() })
type Tally = z.output<typeof tally>

export const guessesFile = (folder: string) => path.join(folder, 'guesses.json')

interface Clocks {
  readonly now: () => number
  readonly monotonic: () => number
}

/**
 * Makes wrong guesses of a vault's passphrase or recovery key cost time, across restarts.
 *
 * The tally is a small file beside the header. It needs no secrecy and is worth no attack: who can delete it can
 * copy the vault and guess elsewhere, where only the KDF protects it. It is against guessing through Keystead, by a
 * person at the keyboard or a page that went bad. Within a process the monotonic clock decides, so turning the wall
 * clock neither ends a wait nor prolongs it; a file without sense counts as none.
 */
export function guessTally({ now, monotonic }: Clocks) {
  /** What this process knows of each folder: also where the folder cannot be written. */
  const known = new Map<string, Tally & { readyAt: number }>()

  const read = (folder: string): Tally | null => {
    try {
      return tally.parse(JSON.parse(fs.readFileSync(guessesFile(folder), 'utf8')))
    } catch {
      return null
    }
  }
  const current = (folder: string) => {
    const mine = known.get(folder)
    const stored = read(folder)
    if (!stored || (mine && mine.failures >= stored.failures)) return mine
    // Another process, or an earlier start, counted. A wall clock that was turned since cannot stretch the wait.
    const wait = waitMs(stored.failures)
    const left = Math.min(wait, Math.max(0, stored.lastAt + wait - now()))
    const adopted = { ...stored, readyAt: Math.max(mine?.readyAt ?? 0, monotonic() + left) }
    known.set(folder, adopted)
    return adopted
  }
  const keep = (folder: string, { failures, lastAt }: Tally, wait: number) => {
    known.set(folder, { failures, lastAt, readyAt: monotonic() + wait })
    try {
      // A kill loses nothing of it. Who can cut the power to lose it can delete it as well.
      const text = `${JSON.stringify({ failures, lastAt })}\n`
      writeFileAtomically(guessesFile(folder), text, { durable: false })
    } catch {
      // A full or read-only disk must not keep the owner out; this process still counts.
    }
  }
  const clear = (folder: string) => {
    known.delete(folder)
    try {
      fs.rmSync(guessesFile(folder), { force: true })
    } catch {
      // It stays, and costs at most one wait.
    }
  }
  const retryAt = (folder: string): number | undefined => {
    const left = (known.get(folder)?.readyAt ?? 0) - monotonic()
    return left > 0 ? now() + Math.ceil(left) : undefined
  }
  // It was tried, so no wait was running; one that its own count would have begun is taken back with it.
  const forgive = (folder: string, lastAt: number) => {
    const failures = (known.get(folder)?.failures ?? 1) - 1
    if (failures > 0) keep(folder, { failures, lastAt }, 0)
    else clear(folder)
  }

  return {
    /**
     * Runs one guess. It is counted before it is tried, so that neither a kill nor many calls at once are free;
     * `wrong-…` leaves it counted, any other failure takes it back, success clears the tally.
     *
     * Throws `too-many-guesses` without trying while a wait lasts, and what `guess` throws: a `wrong-passphrase`
     * or `wrong-recovery-key` with the time from which the next guess is taken.
     */
    async guess<T>(folder: string, guess: () => Promise<T>): Promise<T> {
      const before = current(folder)
      const waitUntil = retryAt(folder)
      if (waitUntil !== undefined) {
        throw new AppError(
          'too-many-guesses',
          { retryAt: waitUntil },
          'Too many wrong guesses: wait a moment, then try again. The right passphrase will work.',
        )
      }
      const failures = (before?.failures ?? 0) + 1
      keep(folder, { failures, lastAt: now() }, waitMs(failures))
      try {
        const result = await guess()
        clear(folder)
        return result
      } catch (error) {
        if (error instanceof AppError && (error.is('wrong-passphrase') || error.is('wrong-recovery-key'))) {
          // The wait begins now: the KDF's own second is no part of it.
          const counted = known.get(folder)?.failures ?? failures
          keep(folder, { failures: counted, lastAt: now() }, waitMs(counted))
          const at = retryAt(folder)
          throw new AppError(error.kind, at === undefined ? {} : { retryAt: at }, error.message)
        }
        forgive(folder, before?.lastAt ?? now())
        throw error
      }
    },
    /** The vault was opened without a guess: what went wrong before is told, and done with. */
    opened: clear,
    /** How many guesses went wrong since the last one that opened the vault, and when the last of them was. */
    failed: (folder: string): Tally | null => {
      const found = current(folder)
      return found ? { failures: found.failures, lastAt: found.lastAt } : null
    },
  }
}

export type GuessTally = ReturnType<typeof guessTally>
