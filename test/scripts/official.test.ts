import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import {
  failedLately,
  fetchOfficial,
  forgetFailure,
  installedOfficial,
  rememberFailure,
} from '../../scripts/setup/official.mjs'
import { folderWith } from './folder.ts'

beforeEach(() => {
  vi.stubEnv('XDG_CACHE_HOME', folderWith())
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})

const project = (installer: string) =>
  folderWith({
    'node_modules/electron/package.json': '{"version":"45.4.1"}',
    'node_modules/electron/install.js': installer,
  })

const unpack = `
  const fs = require('fs')
  fs.mkdirSync(__dirname + '/dist')
  fs.writeFileSync(__dirname + '/dist/version', '45.4.1')
  fs.writeFileSync(__dirname + '/dist/electron', '')
  fs.writeFileSync(__dirname + '/path.txt', 'electron')`

test('an Electron that downloads is used', async () => {
  const root = project(unpack)
  expect(installedOfficial(root)).toBeUndefined()
  expect(await fetchOfficial(root)).toMatchObject({ kind: 'official', version: '45.4.1' })
  expect(fs.existsSync(installedOfficial(root).electron)).toBe(true)
})

test('an Electron of another version than the project’s does not count as installed', async () => {
  const root = project(unpack.replace('45.4.1', '44.0.0'))
  expect(await fetchOfficial(root)).toBeUndefined()
})

test('a download at which nothing arrives is given up', async () => {
  const started = Date.now()
  expect(await fetchOfficial(project('setInterval(() => {}, 1000)'), { stallMs: 300 })).toBeUndefined()
  expect(Date.now() - started).toBeLessThan(5000)
})

test('a slow download that keeps growing is waited for', async () => {
  const slow = `
    const { appendFileSync } = require('fs')
    let left = 12
    const timer = setInterval(() => {
      appendFileSync(require('path').join(require('os').tmpdir(), 'zip'), 'x'.repeat(100))
      if (--left === 0) { clearInterval(timer); ${unpack} }
    }, 250)`
  expect(await fetchOfficial(project(slow), { stallMs: 1500 })).toMatchObject({ kind: 'official' })
})

test('a download that failed is remembered for a day, and can be forgotten', () => {
  expect(failedLately('45.4.1')).toBe(false)
  rememberFailure('45.4.1')
  const hour = 60 * 60_000
  expect(failedLately('45.4.1', Date.now() + 23 * hour)).toBe(true)
  expect(failedLately('45.4.1', Date.now() + 25 * hour)).toBe(false)
  expect(failedLately('45.5.0')).toBe(false)
  forgetFailure('45.4.1')
  expect(failedLately('45.4.1')).toBe(false)
  expect(fs.readdirSync(path.join(process.env.XDG_CACHE_HOME ?? '', 'keystead'))).toEqual([])
})
