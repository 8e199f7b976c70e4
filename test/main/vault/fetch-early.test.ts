import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../support/vault.ts'

const early = () => import('../../../src/main/vault/fetch-early.ts')
beforeEach(() => void vi.resetModules())

test.skipIf(!fs.existsSync('/proc/self/fd'))(
  'what was fetched early is open no more when that was waited for, by whoever asked twice (skipped without /proc)',
  async () => {
    const file = path.join(temporaryFolder(), 'vault.db')
    fs.writeFileSync(file, Buffer.alloc(20 * 2 ** 20, 1))
    const open = () =>
      fs.readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return fs.readlinkSync(`/proc/self/fd/${fd}`) === file
        } catch {
          return false
        }
      })
    const { fetchEarly, fetchedEarly } = await early()
    fetchEarly(file)
    fetchEarly(file)
    await fetchedEarly()
    expect(open()).toEqual([])
  },
)

test('a file that is short, or not there, is told when it is opened', async () => {
  const { fetchEarly, fetchedEarly } = await early()
  await fetchedEarly()
  fetchEarly(path.join(temporaryFolder(), 'nowhere.db'))
  await fetchedEarly()
})
