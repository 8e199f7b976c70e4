import { expect, test } from 'vitest'
import { ageSentence, longBand, shortBand } from '../../../src/renderer/words/ages.ts'

const bands = (counts: Record<string, number>) =>
  Object.entries(counts).map(([id, count]) => ({ id, count, query: '' }))

test('a stretch of time is named shortly under its bar and in full for who hears it', () => {
  expect([shortBand('stored', 'd30'), longBand('stored', 'd30', undefined)]).toEqual([
    '< 30 d',
    'younger than 30 days',
  ])
  expect(longBand('stored', 'd90', 'd30')).toBe('30 to 90 days old')
  expect([shortBand('stored', 'd365'), longBand('stored', 'd365', 'd180')]).toEqual([
    '< 1 y',
    '180 days to a year old',
  ])
  expect(longBand('used', 'd30', 'd7')).toBe('last used 7 to 30 days ago')
  expect([shortBand('used', 'older'), shortBand('stored', 'older')]).toEqual(['> 90 d', '> 1 y'])
  expect(shortBand('used', 'never')).toBe('Not known')
  expect([shortBand('expires', '2026-11'), longBand('expires', '2026-11', 'past')]).toEqual([
    'Nov',
    'end in November 2026',
  ])
})

test('what a picture comes to is one sentence that fits its numbers', () => {
  expect(ageSentence('stored', bands({ d30: 1200, d365: 3, older: 1 }))).toBe(
    '4 of 1,204 are older than 180 days.',
  )
  expect(ageSentence('stored', bands({ d30: 2 }))).toBe('All 2 are younger than 180 days.')
  expect(ageSentence('stored', bands({ d30: 0 }))).toBe('No secret is held here yet.')
  expect(ageSentence('used', bands({ d7: 3, older: 1, never: 40 }))).toBe('1 was not used for 90 days.')
  expect(ageSentence('used', bands({ d7: 0, never: 40 }))).toBe('No service has told of a use.')
  expect(ageSentence('expires', bands({ past: 1, later: 5 }))).toBe('1 has ended already.')
  expect(ageSentence('expires', bands({ past: 0, later: 5 }))).toBe('5 end in time to come.')
})
