import { z } from 'zod'
import { invalidInputAt } from '../../../shared/errors.ts'
import type { Key } from './segment.ts'

/** Where a page ended: in which group, after what, and how many rows there were before. */
export interface Cursor {
  readonly group: string | null
  readonly after: Key | null
  readonly seen: number
}

const written = z.tuple([
  z.string().max(200).nullable(),
  z
    .array(z.union([z.string().max(2000), z.number()]))
    .max(10)
    .nullable(),
  z.int().min(0),
])

export const writeCursor = ({ group, after, seen }: Cursor): string =>
  Buffer.from(JSON.stringify([group, after, seen])).toString('base64url')

/** Throws `invalid-input` for what this program did not write. */
export function readCursor(text: string): Cursor {
  try {
    const [group, after, seen] = written.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return { group, after, seen }
  } catch {
    throw invalidInputAt('cursor', 'This is no place in a list. Ask for the first page again')
  }
}
