/** Both as they would be written down: what is answered is data, its keys always in one order. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** The one that is there already, where the new one says the same: then nothing of it is drawn anew. */
export const kept = <T>(before: T | null | undefined, next: T): T =>
  before !== null && before !== undefined && isSame(before, next) ? before : next
