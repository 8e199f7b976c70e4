import { z } from 'zod'

/** A language as a BCP 47 tag: «de», «pt-BR». */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/, 'This is no tag of a language')

/** The choice of a language. It is kept on this computer beside the vaults: the unlock screen speaks it, too. */
export const languageChoice = z.object({
  /** Null: as the system. */
  chosen: languageTag.nullable(),
  /** What the system speaks. */
  system: languageTag,
})
export type LanguageChoice = z.output<typeof languageChoice>

/** The tag to speak. Where there is no such language, it is English; see `languageOf`. */
export const spokenTag = ({ chosen, system }: LanguageChoice): string => chosen ?? system
