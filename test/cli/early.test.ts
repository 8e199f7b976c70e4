import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { beginEarly, isShort } from '../../src/cli/early.ts'
import { lineOf } from '../../src/cli/line-of.ts'
import { nodeTerminal } from '../../src/cli/node-terminal.ts'
import { deriveKey } from '../../src/main/crypto/argon2.ts'
import { type KdfCost, standardPolicy } from '../../src/main/crypto/kdf-policy.ts'
import { socketPlace } from '../../src/main/socket/place.ts'
import { createVault } from '../../src/main/vault/create.ts'
import { quickCost } from '../support/kdf.ts'
import { at, passphrase, temporaryFolder } from '../support/vault.ts'

/** A vault, and a descriptor from which its passphrase can be read. */
async function home(cost: KdfCost = standardPolicy.floor) {
  const folder = temporaryFolder()
  const runtime = path.join(folder, 'run')
  fs.mkdirSync(path.join(runtime, 'keystead'), { recursive: true, mode: 0o700 })
  const vault = (await createVault(folder, 'Work', passphrase, cost, at)).folder
  fs.writeFileSync(path.join(folder, 'typed'), `${passphrase}\nthe next one\n`)
  const fd = fs.openSync(path.join(folder, 'typed'), 'r')
  onTestFinished(() => fs.closeSync(fd))
  const env = { HOME: folder, XDG_RUNTIME_DIR: runtime, KEYSTEAD_VAULT: vault }
  const begin = (...words: string[]) => beginEarly(words, env, folder)
  return { vault, fd, runtime, begin }
}

test('what was read early is given to whoever asks for it, once, and what follows stays where it is', async () => {
  const { fd, begin } = await home()
  const early = begin('ls', '--passphrase-fd', String(fd))
  expect(early).toEqual({ fd, line: passphrase })
  const terminal = nodeTerminal(early)
  expect(terminal.lineOf(fd)).toBe(passphrase)
  expect(terminal.lineOf(fd)).toBe('the next one')
})

test('the key that was begun is the one that is derived', async () => {
  const { vault, fd, begin } = await home()
  expect(begin('--vault', vault, 'get', 'mail', `--passphrase-fd=${fd}`)).not.toBeNull()
  const { slots } = JSON.parse(fs.readFileSync(path.join(vault, 'header.json'), 'utf8'))
  const salt = Buffer.from(slots[0].kdf.salt, 'base64')
  const begun = await deriveKey(passphrase, salt, slots[0].kdf)
  // What was begun is used once: this one is derived here.
  expect((await deriveKey(passphrase, salt, slots[0].kdf)).equals(begun)).toBe(true)
})

test('nothing is read where no vault is about to be opened with that descriptor', async () => {
  const { vault, fd, runtime, begin } = await home()
  const given = ['--passphrase-fd', String(fd)]
  expect(begin(...given)).toBeNull()
  expect(begin('init', 'Work', ...given)).toBeNull()
  expect(begin('ls')).toBeNull()
  expect(begin('run', '--', 'ls', ...given)).toBeNull()
  expect(begin('ls', '--passphrase-fd', '0')).toBeNull()
  expect(begin('ls', '--vault', path.join(vault, 'nowhere'), ...given)).toBeNull()
  const { address } = socketPlace(vault, path.join(runtime, 'keystead'))
  fs.writeFileSync(address, '')
  expect(begin('ls', ...given)).toBeNull()
  fs.rmSync(address)
  expect(lineOf(fd)).toBe(passphrase)
})

test('a header that asks for too little work begins nothing', async () => {
  const { fd, begin } = await home(quickCost)
  expect(begin('ls', '--passphrase-fd', String(fd))).toBeNull()
  expect(lineOf(fd)).toBe(passphrase)
})

test('commands over all there is are not short; a list with a limit is', () => {
  const short = (line: string) => isShort(line.split(' '))
  expect(short('--vault ls get mail')).toBe(true)
  expect(short('search mail')).toBe(true)
  expect(short('ls --limit 50')).toBe(true)
  expect(short('--vault x ls')).toBe(false)
  expect(short('import a.csv')).toBe(false)
})
