import { expect, test } from 'vitest'
import { partsOf } from '../../../src/renderer/components/marked-parts.ts'

const shown = (text: string, ...words: string[]) =>
  partsOf(text, words)
    .map(({ part, marked }) => (marked ? `[${part}]` : part))
    .join('')

test('a word is marked wherever it is, in any case', () => {
  expect(shown('Deploy, redeploy', 'DEPLOY')).toBe('[Deploy], re[deploy]')
})
test('words that overlap are marked as one', () => {
  expect(shown('production', 'product', 'ion', 'ction')).toBe('[production]')
})
test('nothing is marked for an empty word, and no letter is lost', () => {
  expect(shown('a.b*c', '', '.')).toBe('a[.]b*c')
})
test('a letter that grows in lower case shifts no mark', () => {
  expect(shown('İstanbul key', 'key')).toBe('İstanbul key')
})
