import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { callerOf } from '../../../src/main/socket/caller.ts'
import { holdsOpen, type ProcessFacts, processFacts, sessionOf } from '../../../src/main/socket/processes.ts'
import { temporaryFolder } from '../../support/vault.ts'

/** Processes that exist only here: the last one asks, each was started by the one before it. */
function chain(...words: string[][]) {
  const all = words.map(([executable = '', ...rest], index): ProcessFacts => {
    return {
      pid: index + 100,
      parent: index + 99,
      executable,
      words: [path.basename(executable), ...rest],
      folder: '/',
    }
  })
  const look = (pid: number) => all.find((one) => one.pid === pid) ?? null
  return (parent: boolean) => callerOf(99 + words.length, parent, true, look)
}
const node = '/opt/node/bin/node'

test('the program is the one that started the helper', () => {
  const caller = chain(
    ['/usr/bin/bash'],
    ['/usr/bin/git', 'push'],
    [node, '/opt/keystead.mjs', 'git-credential'],
  )
  expect(caller(true)).toMatchObject({ executable: '/usr/bin/git', script: null, pid: 101, askedBy: 102 })
  expect(caller(false)).toMatchObject({ executable: node, pid: 102 })
})

test('a shell for one command line is not the program; one that a person types into is', () => {
  const helper = [node, '/opt/keystead.mjs']
  expect(
    chain(['/usr/bin/git'], ['/bin/sh', '-c', 'x'], ['/bin/dash', '-c', 'y'], helper)(true).executable,
  ).toBe('/usr/bin/git')
  expect(chain(['/usr/bin/git'], ['/usr/bin/bash', '-l'], helper)(true).executable).toBe('/usr/bin/bash')
})

test('an interpreter is told by its script, whatever switches stand before it', () => {
  const script = fs.realpathSync(path.join(temporaryFolder()))
  const file = path.join(script, 'tool.py')
  fs.writeFileSync(file, '')
  const helper = [node, '/opt/keystead.mjs']
  const scriptOf = (...words: string[]) => chain(words, helper)(true).script
  expect(scriptOf('/usr/bin/python3.11', '-u', '-W', 'error', file, 'sync')).toBe(file)
  expect(scriptOf(node, '--require', '/etc/hostname', file)).toBe(file)
  // Code of its own has no file: what follows is an argument.
  expect(scriptOf('/usr/bin/python3', '-c', 'print(1)', file)).toBeNull()
  expect(scriptOf(node, '-e', '1', file)).toBeNull()
  expect(scriptOf('/usr/bin/python3', '/nowhere.py')).toBeNull()
  expect(scriptOf('/usr/bin/git', file)).toBeNull()
})

test('a caller whose parents are gone is itself', () => {
  expect(chain([node, '/opt/keystead.mjs'])(true)).toMatchObject({ executable: node, pid: 100 })
  expect(callerOf(7, true, false, () => null)).toMatchObject({ executable: 'unknown', checked: false })
})

test.skipIf(process.platform !== 'linux')('the system tells of this process, and of no other user’s', () => {
  expect(processFacts(process.pid)).toMatchObject({
    pid: process.pid,
    parent: process.ppid,
    executable: fs.realpathSync(process.execPath),
    folder: process.cwd(),
  })
  expect(processFacts(-1)).toBeNull()
  expect(processFacts(2 ** 22 + 1)).toBeNull()
})

test.skipIf(process.platform !== 'linux')(
  'a child shares the session of its parent, unless it leads its own',
  () => {
    const started = [false, true].map((detached) =>
      spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { detached, stdio: 'ignore' }),
    )
    try {
      const [shares, leads] = started.map(({ pid }) => pid as number) as [number, number]
      expect(sessionOf(shares)).toBe(sessionOf(process.pid))
      expect(sessionOf(leads)).toBe(leads)
      expect(sessionOf(2 ** 22 + 1)).toBeNull()
    } finally {
      for (const child of started) child.kill('SIGKILL')
    }
  },
)

test.skipIf(process.platform !== 'linux')('a process has open what it opened, until it closes it', () => {
  const file = path.join(temporaryFolder(), 'shown')
  fs.writeFileSync(file, '')
  expect(holdsOpen(process.pid, file)).toBe(false)
  const handle = fs.openSync(file, 'r')
  expect(holdsOpen(process.pid, file)).toBe(true)
  expect(holdsOpen(process.ppid, file)).toBe(false)
  fs.closeSync(handle)
  expect(holdsOpen(process.pid, file)).toBe(false)
})
