const iso = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** Below this a number counts seconds, above it milliseconds: the year 5138, or March 1973. */
const secondsBelow = 1e11

/**
 * The Unix milliseconds that a remote's date stands for, or null where it stands for none.
 *
 * Takes ISO 8601 with `T` or a space; without a zone it is UTC, as remotes mean it. Also takes Unix
 * seconds or milliseconds. Nothing else: `Date.parse` alone finds a date in almost any text.
 */
export function timeOf(value: unknown): number | null {
  if (typeof value === 'number') return whole(value < secondsBelow ? value * 1000 : value)
  if (typeof value !== 'string') return null
  const text = value.trim()
  const match = iso.exec(text)
  if (!match) return null
  const moment = text.replace(' ', 'T').replace(/\s/g, '')
  return whole(Date.parse(match[1] || !moment.includes('T') ? moment : `${moment}Z`))
}

const whole = (ms: number): number | null => (Math.abs(ms) <= 8.64e15 ? Math.round(ms) : null)
