import { z } from 'zod'
import { invalidInputAt } from '../../../shared/errors.ts'
import type { Key } from './segment.ts'

/** Where a page ended: in which group, after what, and how many rows there were before. */
export interface Cursor {
  readonly group: string | null
  readonly after: Key | null
  readonly seen: number
}

const longestValue = 2000
const mostValues = 10
const written = z.tuple([
  z.string().max(200).nullable(),
  z
    .array(z.union([z.string().max(longestValue), z.number()]))
    .max(mostValues)
    .nullable(),
  z.int().min(0),
])

/** What a call takes; a name of megabytes at the end of a page would be longer. */
const longest = 4000

/** The number of rows before it, where the place itself cannot be written in a few words. */
export function writeCursor({ group, after, seen }: Cursor): string {
  const text = Buffer.from(JSON.stringify([group, after, seen])).toString('base64url')
  return text.length <= longest && isRead(after) ? text : `+${seen}`
}

/** The same as `written` says, which each page would wait for. */
const isRead = (after: Key | null): boolean =>
  after === null ||
  (after.length <= mostValues &&
    after.every((value) =>
      typeof value === 'string' ? value.length <= longestValue : Number.isFinite(value),
    ))

/** A place in the list, or how many rows are before it. Throws `invalid-input` for what this program did not write. */
export function readCursor(text: string): Cursor | number {
  if (/^\+\d{1,9}$/.test(text)) return Number(text.slice(1))
  try {
    const [group, after, seen] = written.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { group, after, seen }
  } catch {
    throw invalidInputAt('cursor', 'This is no place in a list. Ask for the first page again')
  }
}
