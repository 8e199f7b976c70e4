import { z } from 'zod'
import { ours } from './ours.ts'

/** What can be typed at a place of a query. */
export const completion = z.object({
  /** The part of the text that a choice replaces, in UTF-16 units. */
  from: z.int(),
  to: z.int(),
  options: z.array(
    z.object({
      insert: z.string(),
      label: z.string(),
      detail: ours.nullable(),
      /** How many credentials have this value. */
      count: z.int().nullable(),
    }),
  ),
})
export type Completion = z.output<typeof completion>

export const savedSearch = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1, 'Give the search a name').max(80),
  /** As it was typed. */
  query: z.string().trim().min(1, 'There is nothing to search for').max(1000),
})
export type SavedSearch = z.output<typeof savedSearch>
