import i18next from 'i18next'
import { sections } from '../../shared/words/sections.ts'
import { translator } from '../../shared/words/translator.ts'

const voice = translator(i18next.createInstance())
const wordsOf = sections(voice)

/** Menus, dialogs and notifications speak the language of this tag from now on. */
export const speak = voice.speak

export const menuWords = wordsOf('native', 'menu')
export const dialogWords = wordsOf('native', 'dialog')
