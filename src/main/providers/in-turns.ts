import { setImmediate } from 'node:timers/promises'

/** So many rows are made in a few milliseconds. */
const slice = 500

/** `rows.map(make)`, with a breath for others after each few hundred. */
export async function mapInTurns<From, To>(rows: readonly From[], make: (row: From) => To): Promise<To[]> {
  const made: To[] = []
  for (let start = 0; start < rows.length; start += slice) {
    if (start > 0) await setImmediate()
    for (const row of rows.slice(start, start + slice)) made.push(make(row))
  }
  return made
}
