/**
 * Milliseconds on a clock that never goes back. Node's `performance` is loaded with the first look at it, which takes a
 * short command longer than what it would measure.
 */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1000 + nanoseconds / 1e6
}
