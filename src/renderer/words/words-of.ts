import { sections } from '../../shared/words/sections.ts'
import { voice } from './i18n.ts'

/** A section of the texts, in the language of the window. See `sections`. */
export const wordsOf = sections(voice)
