import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hostSocket } from '../../src/main/socket/host.ts'
import type { ConsentAsked } from '../../src/shared/program.ts'
import { testCore } from '../support/core.ts'
import { localVault } from '../support/local.ts'
import { entry, has, realHome } from './real.ts'

const canary = 'canary-secret-value'
const long = { timeout: 120_000 }

test('one unlock serves what comes after it, until the lock', long, async () => {
  const { ok, run, add } = await realHome()
  await add('generic', 'mail', ['password', canary])
  expect(await ok(['unlock'])).toBe('unlocked Work\n')
  expect(await ok(['unlock'])).toBe('Work was unlocked\n')
  // Whoever had to open the vault now would ask this program for the passphrase, and fail.
  const noAsking = { env: { KEYSTEAD_ASKPASS: '/bin/false' } }
  const read = await run('keystead', ['read', 'keystead://Halden/mail/password'], noAsking)
  expect(read).toMatchObject({ code: 0, out: canary })
  expect(JSON.parse(await ok(['status', '--json'])).state).toBe('unlocked')
  expect(await run('keystead', ['programs'])).toMatchObject({
    code: 7,
    err: expect.stringContaining('the vault is open elsewhere'),
  })
  expect(await ok(['lock'])).toBe('locked\n')
  expect((await run('keystead', ['ls'], noAsking)).code).toBe(3)
  expect(JSON.parse(await ok(['status', '--json'])).state).toBe('locked')
})

test(
  'a program of another terminal session gets nothing, unless it is confirmed or any program may',
  long,
  async () => {
    if (!(await has('setsid', 'true'))) return console.log('skipped: there is no setsid here')
    const { ok, run, add, file } = await realHome()
    await add('generic', 'mail', ['password', canary])
    const elsewhere = (env = {}) =>
      run('setsid', ['-w', 'keystead', 'read', 'keystead://Halden/mail/password'], { env })
    await ok(['unlock'])
    expect(await elsewhere()).toMatchObject({ code: 7, out: '' })
    await ok(['lock'])

    await ok(['unlock', '--any-program'])
    expect(await elsewhere()).toMatchObject({ code: 0, out: canary })
    await ok(['lock'])

    const asked = file('asked')
    const confirm = file('confirm')
    fs.writeFileSync(confirm, `#!/bin/sh\necho "$1" >> "${asked}"\n`, { mode: 0o755 })
    expect(await run('keystead', ['unlock'], { env: { KEYSTEAD_CONFIRM: confirm } })).toMatchObject({
      code: 0,
    })
    expect(await elsewhere()).toMatchObject({ code: 0, out: canary })
    expect(fs.readFileSync(asked, 'utf8')).toMatch(/^Allow .+ to see the secrets of "mail"\?\n$/)
  },
)

test('a wrong passphrase unlocks nothing and leaves no process', long, async () => {
  const { run, ok } = await realHome()
  const wrong = await run('keystead', ['unlock'], { env: { KEYSTEAD_ASKPASS: '/bin/echo' } })
  expect(wrong).toMatchObject({ code: 3, err: expect.stringContaining('wrong passphrase') })
  expect(JSON.parse(await ok(['status', '--json']))).toMatchObject({ state: 'locked', by: null })
})

test('fifty processes at once ask the window once, and each gets the secret', long, async () => {
  const asked: ConsentAsked[] = []
  const consent = async (one: ConsentAsked) => {
    asked.push(one)
    // Long enough for all of them to have asked.
    await new Promise((resolve) => setTimeout(resolve, 100))
    return 'session' as const
  }
  const app = testCore({ consent })
  const { env, start } = await realHome()
  const host = hostSocket(app.core, app.ports, {
    folder: path.join(env.XDG_RUNTIME_DIR as string, 'keystead'),
  })
  onTestFinished(() => host.stop())
  const { vault, add } = await localVault(app)
  await add('aws-key', 'deploy', { accessKeyId: 'AKIA', secretAccessKey: canary })
  await host.ready()
  const one = async () => {
    const child = start(process.execPath, [
      entry,
      'aws-credentials',
      '--ref',
      'keystead://Halden/deploy',
      '--vault',
      vault,
    ])
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += chunk
      })
    await once(child, 'close')
    return said.trim()
  }
  const got = await Promise.all(Array.from({ length: 50 }, one))
  const keys = { Version: 1, AccessKeyId: 'AKIA', SecretAccessKey: canary }
  expect(new Set(got)).toEqual(new Set([JSON.stringify(keys)]))
  expect(asked).toHaveLength(1)
})

test('commands that open the vault themselves take turns', long, async () => {
  const { run, add } = await realHome()
  await add('generic', 'mail', ['password', canary])
  const all = await Promise.all(
    Array.from({ length: 4 }, () => run('keystead', ['read', 'keystead://Halden/mail/password'])),
  )
  expect(all).toEqual(
    Array.from({ length: 4 }, () => expect.objectContaining({ code: 0, out: canary, err: '' })),
  )
})

test('a vault that another program has open and does not share is left alone', long, async () => {
  const { run, vault } = await realHome()
  const { takeOwnership } = await import('../../src/main/vault/owner.ts')
  const release = takeOwnership(vault, 'Keystead on another desk', Date.now())
  onTestFinished(release)
  expect(await run('keystead', ['ls'])).toMatchObject({
    code: 5,
    err: expect.stringContaining('in use by Keystead on another desk'),
  })
})

test('run passes signals on, and ends as its command did', long, async () => {
  const { start } = await realHome()
  const child = start('keystead', [
    'run',
    '--',
    'sh',
    '-c',
    'trap "echo heard; exit 42" TERM; echo ready; while :; do sleep 0.1; done',
  ])
  let out = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk
    if (String(chunk).includes('ready')) child.kill('SIGTERM')
  })
  const [code] = await once(child, 'close')
  expect([code, out]).toEqual([42, 'ready\nheard\n'])

  const killed = start('keystead', ['run', '--', 'sh', '-c', 'kill -9 $$'])
  expect((await once(killed, 'close'))[0]).toBe(137)
})

test(
  'run conceals what is printed byte by byte, on both streams, and hands it over by environment alone',
  long,
  async () => {
    const { run, add, file } = await realHome()
    await add('generic', 'mail', ['password', canary])
    fs.writeFileSync(file('.env'), 'PASSWORD=keystead://Halden/mail/password\n')
    const program = `
    for (const letter of process.env.PASSWORD) {
      process.stdout.write(letter); process.stderr.write(letter)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    console.log(process.argv.includes(process.env.PASSWORD))`
    const words = ['run', '--env-file', '.env', '--', process.execPath, '--input-type=module', '-e', program]
    const ran = await run('keystead', words)
    expect(ran).toEqual({ code: 0, out: '<concealed>false\n', err: '<concealed>' })
  },
)

test('private files are for this user alone while the command runs, and gone after it', long, async () => {
  const { run, add, env } = await realHome()
  await add('gcp-key', 'robot', ['keyFile', '{"type":"service_account"}'])
  const look = 'stat -c %a "$GOOGLE_APPLICATION_CREDENTIALS"; dirname "$GOOGLE_APPLICATION_CREDENTIALS"'
  const words = ['run', '--google-credentials', 'keystead://Halden/robot/keyFile', '--', 'sh', '-c', look]
  const folder = path.join(env.XDG_RUNTIME_DIR as string, 'keystead')
  expect((await run('keystead', words)).out).toBe(`600\n${folder}\n`)
  expect(fs.readdirSync(folder)).toEqual([])
})

test(
  'where nobody reads on, run still waits for its command, ends like it and removes its files',
  long,
  async () => {
    const { run, add, env, file } = await realHome()
    await add('generic', 'mail', ['password', canary])
    const folder = path.join(env.XDG_RUNTIME_DIR as string, 'keystead')
    const piped = async (command: string) => {
      const mine = `keystead run --file T=keystead://Halden/mail/password -- ${command}`
      const { out } = await run('sh', ['-c', `{ ${mine}; echo $? > code; } | head -1`])
      return [out, fs.readFileSync(file('code'), 'utf8'), fs.readdirSync(folder)]
    }
    expect(await piped(`sh -c 'trap "" PIPE; echo y; sleep 0.5; echo z; exit 9' 2>&1`)).toEqual([
      'y\n',
      '9\n',
      [],
    ])
    expect(await piped('yes')).toEqual(['y\n', expect.any(String), []])
  },
)

test('what a killed run left is removed by the next', long, async () => {
  const { run, add, env } = await realHome()
  await add('generic', 'mail', ['password', canary])
  const folder = path.join(env.XDG_RUNTIME_DIR as string, 'keystead')
  const words = ['run', '--file', 'T=keystead://Halden/mail/password', '--', 'sh', '-c']
  expect((await run('keystead', [...words, 'kill -9 $PPID'])).code).toBe('SIGKILL')
  const left = fs.readdirSync(folder)
  expect(left).toEqual([expect.stringMatching(/\.secret$/)])
  const another = path.join(folder, `other-container-${(left[0] as string).replace(/^\d+-/, '')}`)
  fs.writeFileSync(another, '')
  expect((await run('keystead', [...words, 'true'])).code).toBe(0)
  expect(fs.readdirSync(folder)).toEqual([path.basename(another)])
})

test('output that cannot be written is told in words, and ends with 1', long, async () => {
  if (!fs.existsSync('/dev/full')) return console.log('skipped: there is no /dev/full here')
  const { run } = await realHome()
  for (const words of ['ls', '--version', 'run -- echo x']) {
    const full = await run('sh', ['-c', `keystead ${words} > /dev/full`])
    expect(full, words).toEqual({
      code: 1,
      out: '',
      err: 'keystead: the output cannot be written (ENOSPC)\n',
    })
  }
  expect(await run('sh', ['-c', 'keystead ls 2> /dev/full'])).toMatchObject({ code: 0, out: 'nothing\n' })
})

test(
  'a passphrase is read from a descriptor, and what follows its line is left for others',
  long,
  async () => {
    const { run } = await realHome()
    const script = `printf 'correct horse battery staple\\nrest' | { keystead ls --passphrase-fd 0; cat; }`
    const noAsking = { env: { KEYSTEAD_ASKPASS: '' } }
    expect((await run('sh', ['-c', script], noAsking)).out).toBe('nothing\nrest')
  },
)

test('at a terminal the passphrase is asked for and not shown', long, async () => {
  if (!(await has('script', '--version'))) return console.log('skipped: there is no script(1) here')
  const { run } = await realHome()
  const typed = { input: 'correct horse battery staple\n', env: { KEYSTEAD_ASKPASS: '' } }
  const { out } = await run('script', ['-qec', 'sleep 1; keystead ls', '/dev/null'], typed)
  expect(out).toContain('Passphrase of Work: ')
  expect(out).toContain('nothing')
  // The terminal itself echoes what comes before the question; what counts is what came after it.
  expect(out.slice(out.indexOf('Passphrase of'))).not.toContain('battery')
})

test('Ctrl-C at a question is no missing terminal', long, async () => {
  if (!(await has('script', '--version'))) return console.log('skipped: there is no script(1) here')
  const { start, env } = await realHome()
  const child = start('script', ['-qec', 'keystead ls', '/dev/null'], {
    env: { ...env, KEYSTEAD_ASKPASS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let out = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk
    if (String(chunk).includes('Passphrase of')) child.stdin?.write('\u0003')
  })
  const [code] = await once(child, 'close')
  expect([code, out.trim().split('\r\n').at(-1)]).toEqual([130, 'keystead: cancelled'])
})
