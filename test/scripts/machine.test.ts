import { expect, test } from 'vitest'
import { authorityEntry, needsVirtualDisplay } from '../../scripts/setup/display.mjs'
import { evaluationIsAvailable } from '../../scripts/setup/evaluation.mjs'
import { chooseNames } from '../../scripts/setup/packages.mjs'
import { callerFolder, pathWithoutModules } from '../../scripts/setup/paths.mjs'
import { sandboxArguments, sandboxState } from '../../scripts/setup/sandbox.mjs'
import { notFound } from '../../scripts/setup/system.mjs'

test('only Linux without X11 and Wayland needs a display to be made', () => {
  expect(needsVirtualDisplay({}, 'linux')).toBe(true)
  expect(needsVirtualDisplay({ DISPLAY: '' }, 'linux')).toBe(true)
  expect(needsVirtualDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false)
  expect(needsVirtualDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
  expect(needsVirtualDisplay({}, 'darwin')).toBe(false)
})

test('the evaluation runtime is offered on Linux x64 alone', () => {
  expect(evaluationIsAvailable('linux', 'x64')).toBe(true)
  expect(evaluationIsAvailable('linux', 'arm64')).toBe(false)
  expect(evaluationIsAvailable('darwin', 'x64')).toBe(false)
})

test.each([
  ['root goes without the sandbox', { uid: 0, namespacesRestricted: true, helperIsRoots: false }, 'off'],
  ['a person keeps it', { uid: 1000, namespacesRestricted: false, helperIsRoots: false }, 'on'],
  ['a helper of root’s opens it', { uid: 1000, namespacesRestricted: true, helperIsRoots: true }, 'on'],
  ['else it is blocked', { uid: 1000, namespacesRestricted: true, helperIsRoots: false }, 'blocked'],
])('on Linux, %s', (_, machine, state) => {
  expect(sandboxState({ platform: 'linux', ...machine })).toBe(state)
})

test('who asks for no sandbox in so many words is not stopped, nor given the word twice', async () => {
  expect(await sandboxArguments('/nowhere/electron', () => {}, ['--demo', '--no-sandbox'])).toEqual([])
})

test('a path on the command line is taken from where the person called npm', () => {
  const env = { npm_lifecycle_event: 'start', INIT_CWD: '/home/eve' }
  expect(callerFolder(env, '/project')).toBe('/home/eve')
  expect(callerFolder({ INIT_CWD: '/left/over' }, '/project')).toBe('/project')
})

test('npm is run on the system’s Node, not on one of a node_modules', () => {
  const path = '/a/node_modules/.bin:/usr/bin:/b/node_modules/npm/node_modules/node-gyp-bin:/bin'
  expect(pathWithoutModules(path)).toBe('/usr/bin:/bin')
})

test('the libraries that ldd misses are named', () => {
  const output =
    '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibnss3.so => not found\n\tlibgbm.so.1 => not found\n'
  expect(notFound(output)).toEqual(['libnss3.so', 'libgbm.so.1'])
})

test('a package that newer systems have renamed is asked for by the name this one knows', () => {
  expect(chooseNames(['libraries'], (name: string) => name === 'libasound2t64')).toContain('libasound2t64')
  expect(chooseNames(['libraries'], () => false)).toContain('libasound2')
})

test('an authority entry has five counted fields, as X11 reads them', () => {
  const entry: Buffer = authorityEntry(Buffer.alloc(16, 7))
  expect(entry.toString('hex')).toBe(
    `ffff00000000${'0012'}${Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex')}${'0010'}${'07'.repeat(16)}`,
  )
})
