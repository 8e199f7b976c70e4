import { AppError } from '../shared/errors.ts'

const windowMs = 10_000

/**
 * Lets something be asked so often within ten seconds, and no script ask thousands of times.
 *
 * Throws `too-many-reveals` with the time from which it works again.
 */
export function createRateLimit(now: () => number, most: number): () => void {
  let times: number[] = []
  return () => {
    times = times.filter((at) => at > now() - windowMs)
    const [oldest] = times
    if (times.length >= most && oldest !== undefined) {
      throw new AppError(
        'too-many-reveals',
        { retryAt: oldest + windowMs },
        'This was asked too often in a few seconds. Wait a moment and try again.',
      )
    }
    times.push(now())
  }
}
