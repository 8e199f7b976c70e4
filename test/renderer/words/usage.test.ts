import { expect, test } from 'vitest'
import { usageSentence } from '../../../src/renderer/words/usage.ts'

const by = (...names: string[]) =>
  names.map((name) => {
    const [type = '', id = ''] = name.split(' ')
    return { type, id, name: id }
  })

test('what is used by one type of thing is counted and named', () => {
  expect(usageSentence({ count: 2, by: by('CLUSTER prod-eu', 'CLUSTER staging') })).toBe(
    'Used by 2 clusters: prod-eu, staging',
  )
  expect(usageSentence({ count: 1, by: by('registry main') })).toBe('Used by 1 registry: main')
  expect(usageSentence({ count: 2, by: by('registry a', 'registry b') })).toBe('Used by 2 registries: a, b')
})

test('different types are named one by one', () => {
  expect(usageSentence({ count: 2, by: by('cluster a', 'helm_repository b') })).toBe(
    'Used by 2 resources: cluster a, helm repository b',
  )
})

test('what the remote only counts is counted, and what is not named is told to be there', () => {
  expect(usageSentence({ count: 4, by: [] })).toBe('Used by 4 resources')
  expect(usageSentence({ count: 3, by: by('cluster a') })).toBe('Used by 3 clusters: a and 2 more')
  expect(usageSentence({ count: 0, by: [] })).toBe('Not used anywhere')
})
