import { afterEach, expect, test } from 'vitest'
import { attentionWords } from '../../../src/renderer/words/attention.ts'
import { size } from '../../../src/renderer/words/backups.ts'
import { listed } from '../../../src/renderer/words/count.ts'
import { detailWords } from '../../../src/renderer/words/detail.ts'
import { voice } from '../../../src/renderer/words/i18n.ts'
import { listWords } from '../../../src/renderer/words/list.ts'
import { ownFieldWords } from '../../../src/renderer/words/own.ts'
import { phrase } from '../../../src/renderer/words/phrase.ts'
import { ago, longDate } from '../../../src/renderer/words/time.ts'
import { usageSentence } from '../../../src/renderer/words/usage.ts'
import { processorTime } from '../../support/timing.ts'

afterEach(() => voice.speak('en'))

test('a change of language changes every kind of text at once, and back', () => {
  expect([listWords.search, listWords.count(1204), listWords.columns.kind]).toEqual([
    'Search credentials',
    '1,204 credentials',
    'Kind',
  ])
  voice.speak('de-AT')
  expect([listWords.search, listWords.count(1204), listWords.columns.kind]).toEqual([
    'Zugangsdaten suchen',
    '1.204 Einträge',
    'Art',
  ])
  expect(listWords.count(1)).toBe('1 Eintrag')
  voice.speak('xx')
  expect(listWords.search).toBe('Search credentials')
})

test('dates, lists and numbers follow the language', () => {
  const day = new Date(2026, 2, 3, 12).getTime()
  expect([longDate(day), ago(day, day + 86_400_000), listed(['a', 'b', 'c']), size(58_600_000)]).toEqual([
    '3 March 2026',
    'yesterday',
    'a, b and c',
    '58.6 MB',
  ])
  voice.speak('de')
  expect([longDate(day), ago(day, day + 86_400_000), listed(['a', 'b', 'c']), size(58_600_000)]).toEqual([
    '3. März 2026',
    'gestern',
    'a, b und c',
    '58,6 MB',
  ])
})

test('a name that looks like one of our texts is shown as it is', () => {
  for (const tag of ['en', 'de']) {
    voice.speak(tag)
    for (const name of [
      '{{count}}',
      '$t(list:list.search)',
      '<b>&amp;</b>',
      '{{label, uppercase}}',
      'list.search',
    ]) {
      expect(attentionWords.retried(name)).toContain(name)
      expect(detailWords.reveal(name)).toContain(name)
    }
  }
})

test('what main says in English is said in the language, with what fills its holes', () => {
  expect(phrase('User name')).toBe('User name')
  voice.speak('de')
  expect(phrase('User name')).toBe('Benutzername')
  expect(phrase('Secret access key')).toBe('Secret access key')
  expect(phrase('CloudPlans needs the field "User name".')).toBe(
    'CloudPlans braucht das Feld „Benutzername“.',
  )
  expect(phrase('Expires: 2026-01-01 → 2027-01-01')).toBe('Läuft ab: 2026-01-01 → 2027-01-01')
  expect(phrase('the name a$t(list:list.search){{x}} cannot be found')).toBe(
    'der Name a$t(list:list.search){{x}} ist nicht auffindbar',
  )
  expect(phrase('Words that nobody translated')).toBe('Words that nobody translated')
})

test('a text that is hostile and long costs no time', () => {
  voice.speak('de')
  const tookMs = processorTime()
  for (const part of ['Tags: ', 'its field «', 'the connection to ', 'line 1, '])
    phrase(part + 'a → a» is ('.repeat(90_000))
  for (const part of ['Tags: ', 'its field «', 'line '])
    for (let i = 0; i < 20; i += 1) phrase((part + 'a → » is , column '.repeat(60)).slice(0, 999))
  expect(tookMs()).toBeLessThan(500)
})

test('a use is counted in the words of a language, whatever the remote calls its thing', () => {
  const by = [{ type: 'HELM_CHART', id: '1', name: 'a' }]
  expect(usageSentence({ count: 2, by })).toBe('Used by 2 × helm chart: a and 1 more')
  voice.speak('de')
  expect(usageSentence({ count: 2, by: [{ type: 'CLUSTER', id: '1', name: 'a' }] })).toBe(
    'Verwendet von 2 Clustern: a und 1 weitere',
  )
})

test('sections are plain objects: their names can be listed, and one that is not there is undefined', () => {
  expect(Object.keys(ownFieldWords.types)).toEqual(['text', 'hidden', 'url', 'date', 'totp'])
  expect((ownFieldWords.help as Record<string, string>).text).toBeUndefined()
})
