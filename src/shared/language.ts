import { z } from 'zod'

/** A language as a BCP 47 tag: «de», «pt-BR». */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$/, 'This is no tag of a language')
