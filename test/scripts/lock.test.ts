import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { withLock } from '../../scripts/setup/lock.mjs'
import { folderWith, write } from './folder.ts'

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('two runs under one name do not overlap, and the lock is gone afterwards', async () => {
  const folder = folderWith()
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await wait(50)
    seen.push(`${name} ends`)
  }
  await Promise.all([withLock('x', work('a'), folder), withLock('x', work('b'), folder)])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  expect(fs.readdirSync(folder)).toEqual([])
})

test('the lock of a process that is gone does not keep anybody waiting', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const folder = folderWith({ x: String(pid) })
  expect(await withLock('x', async () => 'done', folder)).toBe('done')
})

test('the lock of a living process does', async () => {
  const folder = folderWith()
  write(folder, 'x', String(process.ppid))
  let done = false
  const waiting = withLock('x', async () => 'done', folder).then(() => {
    done = true
  })
  await wait(500)
  expect(done).toBe(false)
  fs.rmSync(path.join(folder, 'x'))
  await waiting
})

test('work that fails gives the lock back', async () => {
  const folder = folderWith()
  await expect(withLock('x', () => Promise.reject(new Error('no')), folder)).rejects.toThrow('no')
  expect(fs.readdirSync(folder)).toEqual([])
})
