import type { Annotation } from '../vault/edits.ts'

/** What a bulk edit makes of one credential. */
export type Step =
  | { readonly does: 'nothing' }
  | { readonly does: 'refuse'; readonly why: string }
  | {
      readonly does: 'change'
      /** What becomes of the person's own; null where that stays. */
      readonly annotation: Annotation | null
      readonly move: boolean
      readonly remove: boolean
      readonly restore?: true
      readonly purge?: true
      /** For a preview: one line per thing that changes. */
      readonly lines: readonly string[]
    }
