import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { installState } from '../../scripts/setup/install.mjs'
import { folderWith } from './folder.ts'

const zod = { version: '4.6.7', integrity: 'sha512-a' }
const other = { version: '1.0.0', integrity: 'sha512-b', optional: true, os: ['plan9'] }

function project(installed: object, wanted: object): string {
  return folderWith({
    'package-lock.json': JSON.stringify({ packages: { '': { name: 'keystead' }, ...wanted } }),
    'node_modules/.package-lock.json': JSON.stringify({ packages: installed }),
  })
}

test('an install that npm did not finish counts as absent', () => {
  const root = folderWith({ 'package-lock.json': '{"packages":{}}', 'node_modules/zod/package.json': '{}' })
  expect(installState(root)).toBe('absent')
})

test('node_modules that holds all of the lock file is fresh, with or without what is for other platforms', () => {
  const wanted = { 'node_modules/zod': zod, 'node_modules/other': other }
  expect(installState(project({ 'node_modules/zod': zod }, wanted))).toBe('fresh')
})

test.each([
  ['lacks a package', {}],
  ['has another version of one', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
  ['has other content under the same version', { 'node_modules/zod': { ...zod, integrity: 'sha512-c' } }],
])('node_modules that %s is stale', (_, installed) => {
  expect(installState(project(installed, { 'node_modules/zod': zod }))).toBe('stale')
})

test('a missing lock file is an error that says how to get it back', () => {
  const root = project({ 'node_modules/zod': zod }, {})
  fs.rmSync(path.join(root, 'package-lock.json'))
  expect(() => installState(root)).toThrow(
    expect.objectContaining({ hint: 'restore it: git checkout package-lock.json' }),
  )
})
