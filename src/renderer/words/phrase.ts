import { voice } from './i18n.ts'

/** A text of ours that comes in English, as one of a schema does, in the language of the window. */
export const phrase = voice.phrase
