import { expect, test } from 'vitest'
import { billOfMaterials, licences, shippedPackages } from '../../scripts/setup/shipped.mjs'

interface Component {
  name: string
  version: string
  purl: string
  hashes: { alg: string; content: string }[]
  licenses: { license?: { id: string }; expression?: string }[]
}
/** Each was read: they allow what we do with them, and ask for no more than their text in the list of licences. */
const lookedAt = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
  'OFL-1.1',
  'BSD-2-Clause',
  'BSD-3-Clause',
])

test('the bill of materials names what is shipped, with versions, hashes and licences', () => {
  const bill = billOfMaterials('.')
  const components = bill.components as Component[]
  expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.6'])
  const names = components.map(({ name }) => name)
  for (const name of [
    'electron',
    'better-sqlite3-multiple-ciphers',
    '@node-rs/argon2',
    'zod',
    'react',
    'react-aria',
    'scheduler',
  ])
    expect(names, name).toContain(name)
  for (const name of ['vitest', 'typescript', 'electron-builder', 'playwright-core', '@biomejs/biome'])
    expect(names, name).not.toContain(name)
  for (const { name, version, purl, hashes, licenses } of components) {
    expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`)
    expect(hashes[0]?.content, name).toMatch(/^[0-9a-f]{128}$/)
    expect(licenses, name).toHaveLength(1)
  }
  expect(JSON.stringify(billOfMaterials('.'))).toBe(JSON.stringify(bill))
})

test('no package that is shipped has a licence that was not looked at', () => {
  const odd = shippedPackages('.').filter(({ license }: { license?: string }) => !lookedAt.has(license ?? ''))
  expect(odd.map(({ name, license }: { name: string; license?: string }) => `${name}: ${license}`)).toEqual(
    [],
  )
})

test('the list of licences has the text of each package that brings one', () => {
  const all = licences('.') as { name: string; licence: string; text: string }[]
  expect(all.length).toBeGreaterThan(15)
  expect(all.find(({ name }) => name === 'zod')?.text).toMatch(/Permission is hereby granted/)
  const without = all.filter(({ text }) => text === '').map(({ name }) => name)
  expect(without.length).toBeLessThan(all.length / 3)
})
