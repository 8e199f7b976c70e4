import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { nodePorts } from '../../src/cli/vault/ports.ts'

/** In MiB: the nursery of a process of ours before, after, and once much survived. */
const grown = `
  import v8 from 'node:v8'
  import { largerNursery } from './src/cli/heap.ts'
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  const size = () =>
    v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size / 2 ** 20
  const sizes = [size()]
  largerNursery()
  sizes.push(size())
  let kept = []
  for (let count = 0; count < 1e6; count++) {
    kept.push({ count })
    if (kept.length > 50_000) kept = []
  }
  console.log(JSON.stringify([...sizes, size()]))
`

test('the nursery of a large import grows once and no further', () => {
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', grown]
  const [before = 0, after = 0, later = 0] = JSON.parse(execFileSync(process.execPath, args).toString())
  expect(before).toBeLessThan(after)
  expect(after).toBeLessThanOrEqual(8)
  expect(later).toBe(after)
})

test('the command line finds what its worker runs', () => {
  const { sealWorker } = nodePorts({ HOME: '/nowhere' }, { chosen: '/nowhere' })
  expect(fs.existsSync(sealWorker?.() ?? '')).toBe(true)
})
