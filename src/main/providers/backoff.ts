/** No remote may put us off for longer than a day: a wrong header must not silence a connection. */
const longestMs = 24 * 60 * 60 * 1000

/**
 * How long a 429 or 503 asks to wait, in milliseconds, or null where it does not say.
 *
 * In this order: `Retry-After` (seconds or an HTTP date, RFC 9110 10.2.3), `retry-after-ms`, and
 * `X-RateLimit-Reset` (Unix seconds), each only if it can be read.
 */
export function askedWait(headers: Headers, now: number): number | null {
  const wait =
    seconds(headers.get('retry-after')) ??
    until(Date.parse(headers.get('retry-after') ?? ''), now) ??
    milliseconds(headers.get('retry-after-ms')) ??
    until(seconds(headers.get('x-ratelimit-reset')) ?? Number.NaN, now)
  return wait === null ? null : Math.min(Math.ceil(wait), longestMs)
}

/** 0.5 s, 1 s, 2 s … up to 30 s, of which up to a quarter is left to chance so that clients spread out. */
export function backoff(attempt: number, random: () => number): number {
  const full = Math.min(500 * 2 ** (attempt - 1), 30_000)
  return Math.round(full * (1 - random() / 4))
}

const milliseconds = (text: string | null): number | null =>
  text !== null && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null

const seconds = (text: string | null): number | null => {
  const value = milliseconds(text)
  return value === null ? null : value * 1000
}

/** A moment that is already past says nothing of how long to wait. */
const until = (moment: number, now: number): number | null => (moment > now ? moment - now : null)
