import { AppError } from '../shared/errors.ts'

const windowMs = 10_000
const most = 20

/**
 * Lets a person reveal and copy as fast as hands go, and a script not empty the vault unnoticed.
 *
 * Throws `too-many-reveals` with the time from which it works again.
 */
export function createRevealLimit(now: () => number): () => void {
  let times: number[] = []
  return () => {
    times = times.filter((at) => at > now() - windowMs)
    const oldest = times[0]
    if (times.length >= most && oldest !== undefined) {
      throw new AppError(
        'too-many-reveals',
        { retryAt: oldest + windowMs },
        'Too many secrets were asked for in a few seconds. Wait a moment and try again.',
      )
    }
    times.push(now())
  }
}
