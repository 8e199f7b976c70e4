import fs from 'node:fs'
import { expect, test } from 'vitest'
import type { CliCommand } from '../../src/cli/command.ts'
import * as exporting from '../../src/cli/commands/export.ts'
import * as importing from '../../src/cli/commands/import.ts'
import { exitCodes } from '../../src/cli/exit-codes.ts'
import { passphrase } from '../support/vault.ts'
import { homeWithVault } from './home.ts'
import { realHome } from './real.ts'

const canary = 'correct-canary-staple'
const keys = `[deploy]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = ${canary}
`
const other = '[other]\naws_access_key_id = AKIAIOSFODNN7EXAMPL2\naws_secret_access_key = another\n'

async function withKeys() {
  const mine = await homeWithVault()
  fs.writeFileSync(mine.file('credentials'), keys)
  return mine
}

test('at a terminal an import asks, and writes only after a yes', async () => {
  const { keystead, ok } = await withKeys()
  const ask = (typed: string) =>
    keystead(['import', 'credentials'], { terminal: true, typed: [passphrase, typed] })
  expect((await ask('')).err).toContain('nothing was written')
  expect((await ask('n')).err).toContain('nothing was written')
  expect(await ok(['ls'])).not.toContain('deploy')
  expect((await ask('y')).out).toContain('imported: 1 new, 0 changed')
  expect(await ok(['ls'])).toContain('deploy')
  expect(fs.readFileSync(`${(await withKeys()).folder}/credentials`, 'utf8')).toBe(keys)
})

test('an import says no secret, and is read as the schema says', async () => {
  const { keystead } = await withKeys()
  for (const words of [['import', 'credentials'], ['import', 'credentials', '--apply'], ['export']]) {
    const { out, err } = await keystead([...words, '--json'])
    expect(out + err).not.toContain(canary)
    const { output } = (words[0] === 'import' ? importing : exporting) as CliCommand
    expect(output?.parse(JSON.parse(out))).toEqual(JSON.parse(out))
  }
})

test('a file of which something was left behind is not deleted', async () => {
  const { keystead, file } = await withKeys()
  fs.writeFileSync(file('config'), `${keys}[profile bare]\nregion = eu-west-1\n`)
  const half = await keystead(['import', 'config', '--apply', '--delete-source'])
  expect(half.out).toContain('imported: 1 new')
  expect(half.err).toContain('no file was deleted')
  expect(fs.existsSync(file('config'))).toBe(true)
  // Nothing that was not written is deleted.
  await keystead(['import', 'credentials', '--organization', 'New', '--delete-source'])
  expect(fs.existsSync(file('credentials'))).toBe(true)
  await keystead(['import', 'credentials', '--organization', 'New', '--delete-source', '--apply'])
  expect(fs.existsSync(file('credentials'))).toBe(false)
})

test('of a link neither it nor what it leads to is deleted, and that is told', async () => {
  const { keystead, file } = await withKeys()
  fs.symlinkSync('credentials', file('link'))
  const told = await keystead(['import', 'link', '--apply', '--delete-source'])
  expect(told.err).toContain('link is no ordinary file: neither it nor what it leads to was deleted')
  expect(told.err).not.toContain('deleted link')
  expect(fs.lstatSync(file('link')).isSymbolicLink()).toBe(true)
  expect(fs.existsSync(file('credentials'))).toBe(true)
})

test('an archive asks for its own password, and a wrong one changes nothing', async () => {
  const { keystead, ok } = await withKeys()
  await ok(['import', 'credentials', '--apply'])
  await ok(['export', '--format', 'archive', '-o', 'a.keystead-archive'])
  await ok(['rm', 'deploy'])
  const bring = (word: string) =>
    keystead(['import', 'a.keystead-archive', '--apply'], { typed: [passphrase, word] })
  expect((await bring('not this one')).code).toBe(exitCodes.failed)
  expect(await ok(['ls'])).not.toContain('deploy')
  expect((await bring(passphrase)).code).toBe(0)
  expect(await ok(['ls'])).toContain('deploy')
})

test('what anyone can read asks for the passphrase again, is for this user alone, and leaves other profiles be', async () => {
  const { keystead, ok, file } = await withKeys()
  await ok(['import', 'credentials', '--apply'])
  const csv = ['export', '--format', 'csv', '-o', 'out.csv']
  const wrong = await keystead(csv, { typed: [passphrase, 'not this one'] })
  expect(wrong.code).toBe(exitCodes.locked)
  expect(fs.existsSync(file('out.csv'))).toBe(false)
  await ok(csv)
  expect(fs.statSync(file('out.csv')).mode & 0o777).toBe(0o600)

  fs.writeFileSync(file('aws'), other)
  await ok(['export', '--format', 'aws-credentials', '-o', 'aws'])
  const merged = fs.readFileSync(file('aws'), 'utf8')
  expect(merged).toContain(other.trim())
  expect(merged).toContain(canary)
  expect((await ok(['audit'])).match(/export/g)).toHaveLength(2)
})

test('a descriptor without a line for the passphrase of an export ends with 3', async () => {
  const { run, file, env } = await realHome()
  fs.writeFileSync(file('typed'), `${passphrase}\n`)
  fs.writeFileSync(file('credentials'), keys)
  expect((await run('keystead', ['import', 'credentials', '--apply'], { env })).code).toBe(0)
  const once = await run('sh', ['-c', 'keystead export --format csv -o out --passphrase-fd 3 3< typed'])
  expect([once.code, once.err]).toEqual([
    exitCodes.locked,
    expect.stringContaining('no passphrase was given\nhint: file descriptor 3 needs a line for each'),
  ])
}, 60_000)

test('while another process has the vault open, an import goes through it, and an export needs the passphrase', async () => {
  const { run, ok, env, file } = await realHome()
  fs.writeFileSync(file('credentials'), keys)
  await ok(['unlock'])
  const quiet = { env: { KEYSTEAD_ASKPASS: '/bin/false' } }
  const brought = await run('keystead', ['import', 'credentials', '--apply'], quiet)
  expect(brought.out).toContain('imported: 1 new')
  const refused = await run('keystead', ['export', '--format', 'csv', '-o', '-'], quiet)
  expect([refused.code, refused.out]).toEqual([exitCodes.locked, ''])
  fs.writeFileSync(file('wrong'), '#!/bin/sh\necho not-this-one\n', { mode: 0o755 })
  const guessed = await run('keystead', ['export', '--format', 'archive', '-o', 'a'], {
    env: { KEYSTEAD_ASKPASS: file('wrong') },
  })
  expect([guessed.code, fs.existsSync(file('a'))]).toEqual([exitCodes.locked, false])
  const given = await run('keystead', ['export', '--format', 'csv', '-o', '-'], { env })
  expect(given.out).toContain(canary)
}, 60_000)

test('a pipe is imported whoever has the vault open, and a device without an end is refused', async () => {
  const { run, ok, file } = await realHome()
  fs.writeFileSync(file('credentials'), keys)
  const quiet = { env: { KEYSTEAD_ASKPASS: '/bin/false' } }
  const piped = (organization: string, how = {}) =>
    run('sh', ['-c', `cat credentials | keystead import /dev/stdin --apply --org ${organization}`], how)
  expect(await piped('Here')).toMatchObject({ code: 0, err: '' })
  expect((await run('keystead', ['import', '/dev/zero'])).err).toContain(
    'what comes through a pipe is too large',
  )
  await ok(['unlock'])
  expect(await piped('There', quiet)).toMatchObject({ code: 0, err: '' })
  const endless = await run('keystead', ['import', '/dev/zero'], quiet)
  expect([endless.code, endless.err]).toEqual([
    exitCodes.failed,
    expect.stringContaining('these files are too large'),
  ])
}, 60_000)

test('of thousands a preview names the first thousand, and --json all', async () => {
  const { keystead, file } = await withKeys()
  const rows = Array.from({ length: 1500 }, (_, at) => `n${at},ann,${canary}\n`)
  fs.writeFileSync(file('list.csv'), `name,username,password\n${rows.join('')}`)
  const drawn = await keystead(['import', 'list.csv', '--apply'])
  expect(drawn.out).toContain('\nnew       n999 ')
  expect(drawn.out).not.toContain('n1000')
  expect(drawn.out).toContain('… and 500 more; --json lists all of them')
  expect(drawn.out).toContain('imported: 1500 new')
  const told = JSON.parse((await keystead(['import', 'list.csv', '--json'])).out)
  expect(told.lines).toHaveLength(1500)
}, 30_000)

test('a file that is not there or cannot be read is told by its name', async () => {
  const { keystead, file } = await withKeys()
  const missing = await keystead(['import', 'credentials', 'nothing-here', '--apply'])
  expect([missing.code, missing.err]).toEqual([
    exitCodes.notFound,
    expect.stringContaining('nothing-here: there is no such file'),
  ])
  fs.symlinkSync('loop', file('loop'))
  expect((await keystead(['import', 'loop'])).err).toContain('loop: it cannot be read (ELOOP)')
  expect((await keystead(['import', 'x'.repeat(300)])).err).toContain('it cannot be read (ENAMETOOLONG)')
})
