import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { quietChromium } from '../../scripts/setup/chromium-log.mjs'
import { describe } from '../../scripts/setup/failure.mjs'
import { capture, quietly, tail } from '../../scripts/setup/processes.mjs'
import { folderWith } from './folder.ts'

const node = process.execPath
const processes = path.resolve('scripts/setup/processes.mjs')

test('a program that fails quietly shows the end of its output', async () => {
  const script = 'for (let i = 0; i < 100; i++) console.log(i); process.exit(3)'
  const error = await quietly(node, ['-e', script], { what: 'counting', hint: 'count less' }).catch(
    (e: Error) => e,
  )
  const lines: string[] = describe(error)
  expect(lines.slice(-2)).toEqual(['error: counting failed (exit code 3)', 'hint: count less'])
  expect(lines[0]).toMatch(/^75\n76\n/)
})

test('a program that cannot be run at all is an error for people', async () => {
  await expect(quietly('no-such-program', [], { what: 'trying' })).rejects.toThrow(
    'trying failed: cannot run no-such-program (ENOENT)',
  )
})

test('a program that a signal ended has the exit code a shell would give', async () => {
  expect(await capture(node, ['-e', 'process.kill(process.pid, "SIGTERM")'])).toMatchObject({ code: 143 })
})

test('npm’s warnings about a person’s configuration, and its pages of usage, are not shown', () => {
  const output = [
    'npm warn Unknown user config "something".',
    'npm error code EUSAGE',
    'npm error',
    'npm error `npm ci` can only install with a lock file',
    'npm error Clean install a project',
    'npm error Usage:',
  ].join('\n')
  expect(tail(output)).toBe('npm error code EUSAGE\nnpm error `npm ci` can only install with a lock file')
})

test('SIGTERM reaches the app, which may close in order, and its exit code is passed on', async () => {
  const folder = folderWith({
    'app.mjs': `process.on('SIGTERM', () => { console.log('closing'); process.exit(7) })
      setInterval(() => {}, 1000)
      console.log('open')`,
    'outer.mjs': `import { openly } from ${JSON.stringify(processes)}
      process.exitCode = await openly(process.execPath, [process.argv[2]], { detached: true })`,
  })
  const outer = spawn(node, [path.join(folder, 'outer.mjs'), path.join(folder, 'app.mjs')])
  let output = ''
  outer.stdout.on('data', (bytes) => {
    output += bytes
    if (output === 'open\n') outer.kill('SIGTERM')
  })
  const [code] = await once(outer, 'exit')
  expect([output, code]).toEqual(['open\nclosing\n', 7])
})

test('Chromium’s own log is kept from the terminal, and nothing else is', async () => {
  const from = new PassThrough()
  const to = new PassThrough()
  const log = quietChromium(from, to)
  const gpu = '[31767:1122/055457.183484:ERROR:viz_main_impl.cc(181)] Exiting GPU process'
  const bus = '[25250:1122/053230.799627:ERROR:bus.cc(407)] Failed to connect to the bus'
  from.end(`error: the vault is locked\n${gpu}\n${bus}\n[not a log line]\n`)
  await once(from, 'close')
  await new Promise(setImmediate)
  expect(String(to.read())).toBe('error: the vault is locked\n[not a log line]\n')
  expect(log.heldBack()).toEqual([gpu])
})
