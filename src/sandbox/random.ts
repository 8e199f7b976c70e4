/** Chance that is the same on every start, so that a demo, a test and a screenshot agree. Not for keys. */
export interface Random {
  /** From 0 up to 1, without it. */
  next(): number
  /** From `low` to `high`, both included. */
  int(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  /** `length` characters of `alphabet`. */
  text(length: number, alphabet: string): string
  chance(probability: number): boolean
}

export const digits = '0123456789'
export const hex = `${digits}abcdef`
const letters = 'abcdefghijklmnopqrstuvwxyz'
export const base62 = digits + letters + letters.toUpperCase()
export const base32 = `${letters.toUpperCase()}234567`

/** Mulberry32: small, fast and good enough to make names with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(from: readonly T[]): T => from[int(0, from.length - 1)] as T
  return {
    next,
    int,
    pick,
    text: (length, alphabet) => Array.from({ length }, () => alphabet[int(0, alphabet.length - 1)]).join(''),
    chance: (probability) => next() < probability,
  }
}
