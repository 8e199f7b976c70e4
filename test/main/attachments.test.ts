import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newKey, vaultKeys } from '../../src/main/crypto/keys.ts'
import { createSealer } from '../../src/main/crypto/seal.ts'
import { fileName } from '../../src/main/importing/attach.ts'
import { openDatabase } from '../../src/main/vault/database.ts'
import { databaseFile } from '../../src/main/vault/vault.ts'
import { attachmentBytes, mostAttachments } from '../../src/shared/attachment.ts'
import { backUp } from '../support/backup.ts'
import { withLocal } from '../support/local-core.ts'
import { png } from '../support/pictures.ts'
import { at, failureOf, filled, newVault, unlock } from '../support/vault.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const canary = 'canary of an attached file'

async function withFile(change: Parameters<typeof withLocal>[1] = {}) {
  const app = await withLocal('Moorhen', change)
  const id = await app.create('gateway')
  const add = (name: string, text = canary) =>
    app.call('attachments.add', { id, files: [{ name, bytes: bytes(text) }] })
  const list = () => app.call('attachments.list', { id })
  await add('gateway.pem')
  const [file] = await list()
  if (!file) throw new Error('no file')
  return { ...app, id, add, list, file, vaultFolder: path.join(app.folder, 'Work.keystead') }
}

test('a file is listed by name and size, and what is in it is nowhere but sealed in the vault', async () => {
  const { call, id, file, vaultFolder, events } = await withFile()
  expect(file).toMatchObject({ name: 'gateway.pem', bytes: bytes(canary).length, removedAt: null })
  expect(
    events.some(
      ({ name, payload }) => name === 'attachments.changed' && (payload as { id: string }).id === id,
    ),
  ).toBe(true)
  expect(await call('attachments.read', { id, attachment: file.id })).toEqual({ text: canary })
  const told = JSON.stringify([
    await call('credentials.list', {}),
    await call('credentials.get', { id }),
    await call('credentials.history', { id }),
    await call('audit.list', {}),
  ])
  expect(told).not.toContain('canary')
  for (const query of ['canary', 'attached'])
    expect((await call('credentials.list', { query })).total, query).toBe(0)
  await call('vault.lock')
  for (const name of fs.readdirSync(vaultFolder))
    if (fs.statSync(path.join(vaultFolder, name)).isFile())
      expect(fs.readFileSync(path.join(vaultFolder, name)).includes('canary'), name).toBe(false)
  expect(await failureOf(() => call('attachments.list', { id }))).toBe('vault-locked')
})

test('a sealed file opens for its credential, its id and its name in its vault, and for no other', () => {
  const keys = { sealing: newKey(), fingerprints: newKey() }
  const sealer = createSealer(keys, 'vault')
  const place = { record: 'r', file: 'f', name: 'n' }
  const sealed = sealer.sealFile(place, bytes(canary))
  expect(sealer.openFile(place, sealed)?.toString()).toBe(canary)
  for (const other of [
    { ...place, record: 'x' },
    { ...place, file: 'x' },
    { ...place, name: 'x' },
  ])
    expect(sealer.openFile(other, sealed)).toBeNull()
  expect(createSealer(keys, 'other').openFile(place, sealed)).toBeNull()
  expect(sealer.open({ record: 'r', field: 'f', version: 1 }, sealed)).toBeNull()
  const changed = Buffer.from(sealed)
  changed[20] = (changed[20] as number) ^ 1
  expect(sealer.openFile(place, changed)).toBeNull()
})

test('what was put in place of another file is not opened, and one that lost its content is found by the check', async () => {
  const { folder, vaultKey } = await newVault()
  const vault = await unlock(folder)
  const { id } = filled(vault)
  const [one, two] = ['one', 'two'].map((name) => vault.attachments.add(id, { name, bytes: bytes(name) }, at))
  expect(vault.check()).toEqual([])
  const { vaultId } = vault
  vault.close()
  const db = openDatabase(databaseFile(folder), vaultKeys(vaultKey, vaultId).pages)
  db.exec(`UPDATE attachment_contents SET sealed = (SELECT sealed FROM attachment_contents WHERE attachment = 2)
           WHERE attachment = 1; DELETE FROM attachment_contents WHERE attachment = 2`)
  db.close()
  fs.rmSync(path.join(folder, 'vault.seal'), { force: true })
  const again = await unlock(folder)
  expect(await failureOf(() => again.attachments.open(id, one as string))).toBe('secret-damaged')
  expect(await failureOf(() => again.attachments.open(id, two as string))).toBe('secret-damaged')
  expect(again.check()).toEqual(['1 attached files have lost what is in them'])
})

test('5 MB is the most of one file, and a larger one is refused before it is read', async () => {
  let chosen = ''
  const { call, id, folder, add, list } = await withFile({ chooseAttachments: async () => [chosen] })
  chosen = path.join(folder, 'large.bin')
  fs.closeSync(fs.openSync(chosen, 'w'))
  fs.truncateSync(chosen, attachmentBytes + 1)
  // Unreadable: if it were read before its size is asked, that would be the error.
  fs.chmodSync(chosen, 0)
  expect(await failureOf(() => call('attachments.add', { id }))).toBe('invalid-input')
  const large = { name: 'x', bytes: new Uint8Array(attachmentBytes + 1) }
  expect(await failureOf(() => call('attachments.add', { id, files: [large] }))).toBe('invalid-input')
  chosen = folder
  expect(await failureOf(() => call('attachments.add', { id }))).toBe('invalid-input')
  expect(await list()).toHaveLength(1)

  const whole = new Uint8Array(attachmentBytes).fill(7)
  await call('attachments.add', { id, files: [{ name: 'whole.bin', bytes: whole }] })
  expect((await list())[1]).toMatchObject({ bytes: attachmentBytes })
  for (let count = 2; count < mostAttachments; count++) await add(`file ${count}`)
  expect(await failureOf(() => add('one too many'))).toBe('invalid-input')
})

test('a name is one line without a path or marks that turn it round', () => {
  expect(fileName('../../etc/passwd')).toBe('passwd')
  expect(fileName('C:\\keys\\a.pem')).toBe('a.pem')
  expect(fileName('invoice\u202efdp.exe')).toBe('invoicefdp.exe')
  expect(fileName('a\nb\u0000c')).toBe('abc')
  expect(fileName('..')).toBe('file')
  expect(fileName('')).toBe('file')
  expect(fileName(`${'x'.repeat(300)}.pem`)).toHaveLength(255)
})

test('a file is saved where the dialog says for its owner alone, never into a vault, and that is written down', async () => {
  let where: string | null = null
  const { call, id, file, folder, vaultFolder } = await withFile({ chooseExport: async () => where })
  const ask = { id, attachment: file.id }
  expect(await call('attachments.save', ask)).toBeNull()
  where = path.join(vaultFolder, 'x')
  expect(await failureOf(() => call('attachments.save', ask))).toBe('invalid-input')
  where = path.join(folder, 'out.pem')
  expect(await call('attachments.save', ask)).toBe(where)
  expect(fs.readFileSync(where, 'utf8')).toBe(canary)
  expect(fs.statSync(where).mode & 0o777).toBe(0o600)
  await call('attachments.read', ask)
  const { entries } = await call('audit.list', { credentialId: id })
  expect(entries.map(({ what }) => what)).toEqual([
    'attachment-opened',
    'attachment-saved',
    'attachment-added',
    'edit',
  ])
  expect(JSON.stringify(entries)).not.toContain('gateway.pem')
})

test('only a short text is shown; bytes and long texts are not', async () => {
  const { call, id, add, list } = await withFile()
  await add('bytes', 'a\u0000b')
  await call('attachments.add', {
    id,
    files: [{ name: 'not utf-8', bytes: new Uint8Array([0xff, 0xfe, 1]) }],
  })
  await add('long', 'x'.repeat(70_000))
  const [, ...others] = await list()
  for (const { id: attachment, name } of others)
    expect(await call('attachments.read', { id, attachment }), name).toEqual({ text: null })
})

test('a removed file can be restored until the trash forgets it, and goes with its credential', async () => {
  const { call, id, file, list, clock } = await withFile()
  const ask = { id, attachment: file.id }
  await call('attachments.remove', ask)
  expect((await list())[0]?.removedAt).not.toBeNull()
  await call('attachments.restore', ask)
  expect((await list())[0]?.removedAt).toBeNull()
  await call('attachments.remove', ask)
  clock.pass(29 * 86_400_000)
  await call('vault.lock')
  await call('vault.unlock', { passphrase: 'correct horse battery staple' })
  expect(await list()).toHaveLength(1)
  clock.pass(2 * 86_400_000)
  await call('vault.lock')
  await call('vault.unlock', { passphrase: 'correct horse battery staple' })
  expect(await list()).toEqual([])
  expect(await failureOf(() => call('attachments.restore', ask))).toBe('not-found')
})

test('a file of another credential is not found by the id of this one', async () => {
  const { call, create, file } = await withFile()
  const other = await create('other')
  expect(await failureOf(() => call('attachments.read', { id: other, attachment: file.id }))).toBe(
    'not-found',
  )
})

test('a backup carries the files', async () => {
  const { folder } = await newVault()
  const vault = await unlock(folder)
  const { id } = filled(vault)
  const file = vault.attachments.add(id, { name: 'a', bytes: bytes(canary) }, at)
  const backup = await backUp(vault)
  vault.close()
  const copy = await unlock(path.join(folder, 'backups', backup))
  expect(copy.attachments.open(id, file).toString()).toBe(canary)
})

test('a picture crosses because a person looks at it, and that is written down; too large a one does not', async () => {
  const { call, id, list } = await withFile()
  const small = new Uint8Array(png(40, 30))
  const files = [
    { name: 'logo.pem', bytes: new Uint8Array(small) },
    // A few bytes that would be drawn as a hundred million pixels.
    { name: 'bomb.png', bytes: new Uint8Array(png(4, 4, [10_000, 10_000])) },
    { name: 'drawing.svg', bytes: bytes('<svg xmlns="http://www.w3.org/2000/svg"/>') },
  ]
  await call('attachments.add', { id, files })
  const [, logo, bomb, drawing] = (await list()).map((file) => file.id)
  const read = (attachment?: string) => call('attachments.read', { id, attachment: attachment as string })
  const opened = async () =>
    (await call('audit.list', { credentialId: id, what: ['attachment-opened'] })).entries.length
  expect(await read(logo)).toEqual({
    text: null,
    picture: { type: 'image/png', width: 40, height: 30, bytes: small },
  })
  expect(await opened()).toBe(1)
  expect(await read(bomb)).toEqual({
    text: null,
    picture: { type: 'image/png', width: 10_000, height: 10_000 },
  })
  expect(await opened()).toBe(1)
  // A drawing is a document: its source can be read, and it is never drawn.
  expect(await read(drawing)).toEqual({ text: '<svg xmlns="http://www.w3.org/2000/svg"/>' })
})
