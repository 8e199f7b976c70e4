const day = 86_400_000
const units: Readonly<Record<string, number>> = {
  h: 3_600_000,
  d: day,
  w: 7 * day,
  m: 30 * day,
  y: 365 * day,
}

/** A length of time («90d», «6m») or a day («2026-03-01»), perhaps after `<` or `>`. */
export interface TimeValue {
  readonly compare: '<' | '>' | null
  /** A length in milliseconds. */
  readonly spanMs: number | null
  /** The first moment of a day (UTC), in Unix milliseconds. */
  readonly at: number | null
}

/** Null for what is neither. */
export function readTime(value: string): TimeValue | null {
  const [, sign = '', rest = ''] = /^([<>]?)=?(.*)$/s.exec(value) ?? []
  const compare = sign === '' ? null : (sign as '<' | '>')
  const [, count, unit] = /^(\d{1,5})([hdwmy])$/.exec(rest.toLowerCase()) ?? []
  if (count !== undefined && unit !== undefined) {
    return { compare, spanMs: Number(count) * (units[unit] as number), at: null }
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(rest)) return null
  const at = Date.parse(`${rest}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== rest
    ? null
    : { compare, spanMs: null, at }
}

interface Range {
  readonly after: number | null
  readonly before: number | null
}

/** Of something that was: «<90d» is within the last 90 days, «<2026-01-01» is earlier than that day. */
export function past({ compare, spanMs, at }: TimeValue, now: number): Range {
  if (spanMs !== null) {
    return compare === '>' ? { after: null, before: now - spanMs } : { after: now - spanMs, before: null }
  }
  return around(at as number, compare)
}

/** Of something to come: «<30d» is in 30 days or before, «>30d» later than that. */
export function coming({ compare, spanMs, at }: TimeValue, now: number): Range {
  if (spanMs !== null) {
    return compare === '>' ? { after: now + spanMs, before: null } : { after: null, before: now + spanMs }
  }
  return around(at as number, compare)
}

const around = (at: number, compare: '<' | '>' | null): Range => {
  if (compare === '<') return { after: null, before: at }
  return compare === '>' ? { after: at + day - 1, before: null } : { after: at - 1, before: at + day }
}
