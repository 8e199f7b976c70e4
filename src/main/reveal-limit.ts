import { AppError } from '../shared/errors.ts'

const windowMs = 10_000
const most = 20

/**
 * Lets a person reveal and copy as fast as hands go, and a script not empty the vault unnoticed.
 *
 * The same secret again counts once. Throws `too-many-reveals` with the time from which it works again.
 */
export function createRevealLimit(now: () => number, atOnce = most): (secret: string) => void {
  let times = new Map<string, number>()
  return (secret) => {
    times = new Map([...times].filter(([, at]) => at > now() - windowMs))
    if (times.has(secret)) return
    const [oldest] = times.values()
    if (times.size >= atOnce && oldest !== undefined) {
      throw new AppError(
        'too-many-reveals',
        { retryAt: oldest + windowMs },
        'Too many secrets were asked for in a few seconds. Wait a moment and try again.',
      )
    }
    times.set(secret, now())
  }
}
