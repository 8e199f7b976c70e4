import i18next from 'i18next'
import type { AttentionReason } from '../../shared/attention.ts'
import { sections } from '../../shared/words/sections.ts'
import { translator } from '../../shared/words/translator.ts'

const voice = translator(i18next.createInstance())
const wordsOf = sections(voice)

/** Menus, dialogs and notifications speak the language of this tag from now on. */
export const speak = voice.speak

export const menuWords = wordsOf('native', 'menu')
export const dialogWords = wordsOf('native', 'dialog')

const reasons: Record<AttentionReason, string> = wordsOf('native', 'reasons')

/** What main itself says on the desktop, besides the menu bar: the tray, questions of the system, notifications. */
export const desktopWords = {
  tray: wordsOf('native', 'tray'),
  dialog: dialogWords,
  notification: wordsOf('native', 'notification', { many: (count: number) => ({ count }) }, () => ({
    reasons,
  })),
  question: wordsOf('native', 'question'),
}
