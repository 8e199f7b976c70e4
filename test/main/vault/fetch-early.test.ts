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
    let ended = false
    const ending = fetchedEarly().then(() => {
      ended = true
    })
    // A turn lies between two parts of the file.
    let most = 0
    while (!ended) {
      most = Math.max(most, open().length)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await ending
    expect(most).toBe(1)
    expect(open()).toEqual([])
  },
)

test('nothing is told of a file that is not there, and nothing waits where none was asked for', async () => {
  const { fetchEarly, fetchedEarly } = await early()
  await expect(fetchedEarly()).resolves.toBeUndefined()
  fetchEarly(path.join(temporaryFolder(), 'nowhere.db'))
  await expect(fetchedEarly()).resolves.toBeUndefined()
})
