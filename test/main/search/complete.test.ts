import { expect, test } from 'vitest'
import { complete, type SearchValues } from '../../../src/main/search/complete.ts'

const catalogue = {
  providers: [{ id: 'seqera', name: 'Seqera' }],
  kinds: [{ id: 'ssh-key', label: 'SSH key', provider: 'local' }],
  secretless: {},
}
const values: SearchValues = {
  providers: [{ value: 'seqera', count: 7 }],
  organizations: [
    { value: 'Halden Genomics', count: 3 },
    { value: 'New Halden', count: 30 },
    { value: 'Fjord', count: 9 },
  ],
  scopes: [],
  kinds: [{ value: 'ssh-key', count: 2 }],
  tags: (start) => [{ value: `${start}-tag`, count: 1 }],
}
/** `|` is where the cursor stands. */
const at = (marked: string) => {
  const text = marked.replace('|', '')
  const found = complete(text, marked.indexOf('|'), values, catalogue)
  return found.options.map(({ insert }) => text.slice(0, found.from) + insert + text.slice(found.to))
}

test('operators are offered for what begins like one, and for nothing typed', () => {
  expect(at('prod ex|')).toEqual(['prod expires:'])
  expect(at('-ta|')).toEqual(['-tag:'])
  expect(at('prod |').length).toBeGreaterThan(10)
  expect(at('"quo|')).toEqual([])
  expect(at('zzz|')).toEqual([])
})

test('values are those that exist, what begins so first, quoted where that is needed', () => {
  expect(at('org:hal| prod')).toEqual(['org:"Halden Genomics" prod', 'org:"New Halden" prod'])
  expect(at('org:"hal|')).toEqual(['org:"Halden Genomics"', 'org:"New Halden"'])
  expect(at('org:|')[0]).toBe('org:"New Halden"')
  expect(at('kind:SS|')).toEqual(['kind:ssh-key'])
  expect(at('tag:p|')).toEqual(['tag:p-tag'])
  expect(at('health:inv|')).toEqual(['health:invalid'])
  expect(at('expires:|')).toContain('expires:<30d')
  expect(at('nosuch:x|')).toEqual([])
})

test('a label is for people and a count says how many', () => {
  expect(complete('kind:', 5, values, catalogue).options).toEqual([
    { insert: 'ssh-key', label: 'SSH key', detail: null, count: 2 },
  ])
})
