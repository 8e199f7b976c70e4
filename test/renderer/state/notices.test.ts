import { afterEach, expect, test } from 'vitest'
import { noticesStore } from '../../../src/renderer/state/notices.ts'
import { commonWords } from '../../../src/renderer/words/common.ts'
import { voice } from '../../../src/renderer/words/i18n.ts'

afterEach(() => voice.speak('en'))

test('a notice that stays is told in the language of now', () => {
  const notices = noticesStore()
  notices.getState().tell({ tone: 'attention', text: () => commonWords.crashed })
  const told = () => notices.getState().all.map(({ text }) => text)
  expect(told()).toEqual(['The window ran into a problem.'])
  voice.speak('de')
  expect(told()).toEqual(['Im Fenster ist ein Problem aufgetreten.'])
  // The same sentence twice is one notice, in any language.
  notices.getState().tell({ tone: 'attention', text: () => commonWords.crashed })
  expect(told()).toHaveLength(1)
})
