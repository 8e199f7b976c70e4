import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { exitCodes } from '../../src/cli/exit-codes.ts'
import { runCli } from '../../src/cli/program.ts'
import { fileError } from '../../src/cli/report.ts'
import { home, homeWithVault } from './home.ts'

const canary = 'canary-secret-value'

test('a secret goes to a pipe, and to a terminal only with --reveal', async () => {
  const { keystead, add } = await homeWithVault()
  await add('generic', 'mail', ['password', canary])
  const get = (words: string[], terminal: boolean) =>
    keystead(['get', 'mail', 'password', ...words], { terminal })
  expect((await get([], false)).out).toBe(`${canary}\n`)
  expect((await get(['--reveal'], true)).out).toBe(`${canary}\n`)
  const refused = await get([], true)
  expect(refused.code).toBe(exitCodes.usage)
  expect(refused.said).not.toContain(canary)
  const read = await keystead(['read', 'keystead://Halden/mail/password'], { terminal: true })
  expect(read.code).toBe(exitCodes.usage)
  expect(read.said).not.toContain(canary)
})

test('colours are for terminals alone, and NO_COLOR takes them away', async () => {
  const { keystead } = await homeWithVault()
  const code = '\u001b['
  expect((await keystead(['status'], { terminal: true })).out).toContain(code)
  expect((await keystead(['status'])).out).not.toContain(code)
  expect((await keystead(['status'], { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain(code)
})

test('a name cannot drive the terminal', async () => {
  const { keystead, add } = await homeWithVault()
  await add('generic', 'evil\u001b]0;title\u0007\u202ename', ['password', canary])
  for (const words of [['ls'], ['search', 'evil']]) {
    const { out } = await keystead(words)
    expect(out).toContain('evil\\u{1b}]0;title\\u{7}\\u{202e}name')
  }
})

test('a secret among the words of a command is refused and not stored', async () => {
  const { keystead } = await homeWithVault()
  const words = ['add', 'mail', '--organization', 'Halden', '--new-organization', '--kind', 'generic']
  const refused = await keystead([...words, '--set', `password=${canary}`])
  expect(refused.code).toBe(exitCodes.usage)
  expect(refused.err).toContain('--secret password')
  expect((await keystead(['ls'])).out).toBe('nothing\n')
})

test('a wrong passphrase, no passphrase and no terminal each end with 3', async () => {
  const { keystead } = await homeWithVault()
  const wrong = await keystead(['ls'], { typed: ['not this one'] })
  expect(wrong).toMatchObject({ code: exitCodes.locked, err: expect.stringContaining('wrong passphrase') })
  expect(await keystead(['ls'], { typed: [] })).toMatchObject({ code: exitCodes.locked })
  expect((await keystead(['ls'], { env: { KEYSTEAD_ASKPASS: '/nowhere' } })).code).toBe(exitCodes.locked)
})

test('a new passphrase that is typed differently the second time makes no vault', async () => {
  const { keystead } = home()
  const made = await keystead(['init', 'Work'], {
    typed: ['correct horse battery', 'correct horse batterie'],
  })
  expect(made.code).toBe(exitCodes.usage)
  expect((await keystead(['status'])).code).toBe(exitCodes.notFound)
})

test('of two with one name neither is touched, and both are named by id', async () => {
  const { keystead, add } = await homeWithVault()
  const ids = [
    await add('generic', 'twin', ['password', 'a']),
    await add('generic', 'twin', ['password', 'b']),
  ]
  const removed = await keystead(['rm', 'twin'])
  expect(removed.code).toBe(exitCodes.notFound)
  for (const id of ids) expect(removed.err).toContain(id)
  const read = await keystead(['read', 'keystead://Halden/twin/password'])
  expect(read.code).toBe(exitCodes.notFound)
  for (const id of ids) expect(read.err).toContain(id)
  expect((await keystead(['read', `keystead://Halden/${ids[1]}/password`])).out).toBe('b')
})

test('what --json prints is what the schema of the command says', async () => {
  const { ok, add } = await homeWithVault()
  const id = await add('aws-key', 'deploy', ['secretAccessKey', canary], 'accessKeyId=AKIA')
  await ok(['rm', id])
  const runs: string[][] = [
    ['status'],
    ['ls', '--trash'],
    ['search', 'dep'],
    ['restore', id],
    ['show', 'deploy'],
    ['get', 'deploy'],
    ['edit', 'deploy', '--notes', 'x'],
    ['rm', 'deploy'],
    ['sync'],
    ['plan'],
    ['conflicts'],
    ['programs'],
    ['doctor'],
    ['lock'],
    ['backup'],
    ['backup', '--list'],
    ['audit'],
  ]
  for (const words of runs) {
    const listed = commands.find(({ name }) => name === words[0])
    if (!listed) throw new Error(`there is no ${words[0]}`)
    const { output } = await listed.load()
    const printed = JSON.parse(await ok([...words, '--json']))
    // Nothing more and nothing less: the parsed value is the printed one.
    expect(output?.parse(printed), words.join(' ')).toEqual(printed)
  }
})

test('no list, detail or error tells a secret', async () => {
  const { keystead, add } = await homeWithVault()
  await add('aws-key', 'deploy', ['secretAccessKey', canary], 'accessKeyId=AKIA')
  const quiet = [
    ['ls', '--json'],
    ['show', 'deploy', '--json'],
    ['search', 'canary'],
    ['get', 'deploy', 'none'],
    ['doctor'],
  ]
  for (const words of quiet) expect((await keystead(words)).said, words.join(' ')).not.toContain(canary)
})

test('every command has help that says what it takes', async () => {
  const { ok } = home()
  for (const { name, group } of commands) {
    if (group === '') continue
    const help = await ok([name, '--help'])
    expect(help, name).toMatch(new RegExp(`^Usage: keystead ${name}`))
  }
})

test('inject writes for this user alone, replaces a link instead of following it, and leaves nothing half', async () => {
  const { keystead, ok, add, file } = await homeWithVault()
  await add('generic', 'mail', ['password', canary])
  fs.writeFileSync(file('in'), 'a {{keystead://Halden/mail/password}} b {{ other }} c')
  fs.writeFileSync(file('elsewhere'), 'as it was', { mode: 0o644 })
  fs.symlinkSync(file('elsewhere'), file('out'))
  await ok(['inject', '-i', 'in', '-o', 'out'])
  expect(fs.readFileSync(file('out'), 'utf8')).toBe(`a ${canary} b {{ other }} c`)
  expect((fs.lstatSync(file('out')).mode & 0o777).toString(8)).toBe('600')
  expect(fs.readFileSync(file('elsewhere'), 'utf8')).toBe('as it was')

  fs.writeFileSync(file('in'), '{{ keystead://Halden/mail/password }} {{ keystead://Halden/gone/password }}')
  expect((await keystead(['inject', '-i', 'in', '-o', 'out'])).code).toBe(exitCodes.notFound)
  expect(fs.readFileSync(file('out'), 'utf8')).toBe(`a ${canary} b {{ other }} c`)
  fs.mkdirSync(file('folder'))
  expect((await keystead(['inject', '-i', 'in', '-o', 'folder'])).code).not.toBe(0)
  expect(
    fs.readdirSync(file('.')).filter((name) => name.startsWith('.out') || name.startsWith('.folder')),
  ).toEqual([])
})

test('inject replaces files alone, and none of a vault', async () => {
  const { keystead, vault, file } = await homeWithVault()
  fs.writeFileSync(file('in'), 'text')
  execFileSync('mkfifo', [file('pipe')])
  const header = path.join(vault, 'header.json')
  const before = fs.readFileSync(header)
  for (const [out, why] of [
    [file('pipe'), 'is no ordinary file'],
    [file('folder-that-is-not-there/out'), 'there is no such folder'],
    [header, 'this folder is a vault'],
    [path.join(vault, 'new'), 'this folder is a vault'],
    ...(process.platform === 'linux' ? [['/proc/self/comm', 'is no ordinary file']] : []),
  ] as [string, string][]) {
    const { code, err } = await keystead(['inject', '-i', 'in', '-o', out])
    expect([code === 0, err], out).toEqual([false, expect.stringContaining(why)])
  }
  expect(fs.lstatSync(file('pipe')).isFIFO()).toBe(true)
  expect(fs.readFileSync(header)).toEqual(before)
})

test('a command that cannot be started with a secret is told why, without the secret', async () => {
  const { keystead, add, file } = await homeWithVault()
  await add('generic', 'long', ['password', canary.repeat(20_000)])
  await add('generic', 'nul', ['password', `${canary}\0`])
  for (const [name, why] of [
    ['long', 'a value is too large to hand over'],
    ['nul', 'a value has a NUL byte'],
  ] as const) {
    fs.writeFileSync(file('.env'), `SECRET=keystead://Halden/${name}/password\n`)
    const ran = await keystead(['run', '--env-file', '.env', '--', 'true'])
    expect([ran.code, ran.err]).toEqual([exitCodes.notStarted, expect.stringContaining(why)])
    expect(ran.err).not.toContain(canary)
  }
  const nowhere = await keystead(['run', '--file', 'PATH=keystead://Halden/nul/password', '--', 'true'])
  expect(nowhere.err).toMatch(/^keystead: true(:| could not be started)/)
})

test('an error of ours is in the log under the id that is told, without its words', async () => {
  const { env, file } = home()
  const told: string[] = []
  const terminal = {
    ...{ env, cwd: file('.'), outIsTerminal: false, width: 80 },
    out: () => {
      throw new TypeError(canary)
    },
    err: (text: string | Uint8Array) => void told.push(String(text)),
    input: async () => Buffer.alloc(0),
    lineOf: () => '',
    ask: async () => null,
  }
  const report = (error: unknown) => fileError(env, error)
  expect(await runCli(['completion', 'bash'], { terminal }, report)).toBe(exitCodes.failed)
  const [, id = 'none'] = /under (\S+)\n/.exec(told.join('')) ?? []
  const log = fs.readFileSync(file('.config/keystead/keystead.log'), 'utf8')
  expect(log).toContain(`${id} TypeError | at `)
  expect(log + told.join('')).not.toContain(canary)
})

test('a login is erased only while it is the one that was refused', async () => {
  const { ok } = await homeWithVault()
  const git = (deed: string, password: string) =>
    ok(['git-credential', deed], { input: `protocol=https\nhost=github.com\nusername=mira\n${password}` })
  await git('store', `password=${canary}\n`)
  await git('erase', 'password=an-older-one\n')
  expect(await git('get', '')).toContain(canary)
  await git('erase', `password=${canary}\n`)
  expect(await git('get', '')).toBe('')
})

test('an empty passphrase is none', async () => {
  const { keystead } = await homeWithVault()
  const empty = await keystead(['ls'], { typed: [''] })
  expect([empty.code, empty.err]).toEqual([exitCodes.locked, 'keystead: no passphrase was given\n'])
})
