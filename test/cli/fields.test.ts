import fs from 'node:fs'
import { expect, test } from 'vitest'
import { exitCodes } from '../../src/cli/exit-codes.ts'
import { homeWithVault } from './home.ts'

const canary = 'canary-secret-value'

test('a secret that is empty or no text is refused, and what was there stays', async () => {
  const { keystead, add, ok, file } = await homeWithVault()
  await add('generic', 'mail', ['password', canary])
  const binary = Buffer.from([0x61, 0xff, 0xfe])
  fs.writeFileSync(file('binary'), binary)
  fs.writeFileSync(file('empty'), '')
  const from = ['--secret-stdin', 'password']
  for (const [words, input, why] of [
    [from, '', 'standard input is empty'],
    [from, '\n', 'standard input is empty'],
    [from, binary, 'standard input is no text (UTF-8)'],
    [['--secret-file', 'password=binary'], '', 'binary is no text (UTF-8)'],
    [['--secret-file', 'password=empty'], '', 'empty is empty'],
  ] as const) {
    const edited = await keystead(['edit', 'mail', ...words], { input })
    expect([edited.code, edited.err]).toEqual([exitCodes.usage, expect.stringContaining(why)])
    const made = ['add', 'new', '--organization', 'Halden', '--kind', 'generic', ...words]
    expect((await keystead(made, { input })).code).toBe(exitCodes.usage)
  }
  const rotated = await keystead(['rotate', 'mail', '--secret-stdin'], { input: binary })
  expect(rotated.code).toBe(exitCodes.usage)
  expect(await ok(['get', 'mail'])).toBe(`${canary}\n`)
  expect(await ok(['ls'])).not.toContain('new')
})

test('a field that is not there cannot be cleared, nor one that is given as well', async () => {
  const { keystead, add, ok } = await homeWithVault()
  await add('generic', 'mail', ['password', canary])
  const unknown = await keystead(['edit', 'mail', '--clear', 'pasword'])
  expect([unknown.code, unknown.err]).toEqual([
    exitCodes.usage,
    expect.stringContaining('no field "pasword"'),
  ])
  const both = ['edit', 'mail', '--clear', 'password', '--secret-stdin', 'password']
  expect((await keystead(both, { input: 'other' })).code).toBe(exitCodes.usage)
  expect(await ok(['get', 'mail'])).toBe(`${canary}\n`)
  await ok(['edit', 'mail', '--clear', 'password'])
  expect(await ok(['show', 'mail'])).toContain('(secret, not here)')
})

test('what a new credential needs is named, with the way to give it', async () => {
  const { keystead, ok } = await homeWithVault()
  const words = ['add', 'deploy', '--organization', 'Halden', '--new-organization', '--kind', 'aws-key']
  const bare = await keystead([...words, '--set', 'accessKeyId=AKIA'])
  expect([bare.code, bare.err]).toEqual([
    exitCodes.usage,
    expect.stringMatching(/secretAccessKey is required\nhint: .*--secret-stdin secretAccessKey/),
  ])
  const other = await keystead([...words, '--secret-stdin', 'secretAccessKey'], { input: canary })
  expect(other.err).toMatch(/accessKeyId is required\nhint: .*--set accessKeyId=VALUE/)
  expect(await ok(['ls'])).toBe('nothing\n')
})

test("a person's own fields go by their labels", async () => {
  const { keystead, ok, file } = await homeWithVault()
  fs.writeFileSync(file('list.csv'), `name,username,password,Card\ncard,ann,${canary},4111\n`)
  await ok(['import', 'list.csv', '--format', 'csv', '--map', 'Card=custom', '--apply'])
  expect(await ok(['show', 'card'])).toMatch(/^Card +4111 +keystead:\/\/Imported\/card\/custom\.[0-9a-f]+$/m)
  expect(await ok(['get', 'card', 'Card'])).toBe('4111\n')
  expect((await keystead(['get', 'card', 'none'])).err).toMatch(/it has .*, Card\n/)
})
