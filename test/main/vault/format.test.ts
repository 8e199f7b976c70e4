import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { hashRaw } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { at, filled, newVault, passphrase, unlock } from '../../support/vault.ts'

// A second reader, written from docs/vault-format.md and SQLCipher 4's design alone: it shares no line with src.

const hkdf = (key: Buffer, salt: string | Buffer, info: string) =>
  Buffer.from(crypto.hkdfSync('sha256', key, salt, info, 32))

function gcmOpen(key: Buffer, sealed: Buffer, aad: unknown): Buffer {
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(JSON.stringify(aad)))
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
}

/** Checks the HMAC of one SQLCipher 4 page (numbered from 1) and decrypts it. */
function readPage(file: Buffer, pages: Buffer, number: number): Buffer {
  const salt = file.subarray(0, 16)
  const hmacSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a))
  const hmacKey = crypto.pbkdf2Sync(pages, hmacSalt, 2, 32, 'sha512')
  const page = file.subarray((number - 1) * 4096, number * 4096)
  const skip = number === 1 ? 16 : 0
  const [body, iv, tag] = [page.subarray(skip, 4016), page.subarray(4016, 4032), page.subarray(4032, 4096)]
  const order = Buffer.alloc(4)
  order.writeUInt32LE(number)
  expect(crypto.createHmac('sha512', hmacKey).update(body).update(iv).update(order).digest()).toEqual(tag)
  const decipher = crypto.createDecipheriv('aes-256-cbc', pages, iv).setAutoPadding(false)
  return Buffer.concat([decipher.update(body), decipher.final()])
}

test('a reader written from docs/vault-format.md opens the header, the pages and a sealed secret', async () => {
  const { folder, recoveryKey } = await newVault()
  const vault = await unlock(folder)
  const { id } = filled(vault)
  vault.secrets.store(id, 'secretKey', 'canary-secret', at)
  vault.close()

  const text = fs.readFileSync(path.join(folder, 'header.json'), 'utf8')
  const { mac, checksum, ...body } = JSON.parse(text)
  const { vaultId, slots } = body
  const [bySentence, byPrint] = slots
  const slotKey = await hashRaw(passphrase.normalize('NFKC'), {
    algorithm: 2,
    version: 1,
    memoryCost: bySentence.kdf.memoryKiB,
    timeCost: bySentence.kdf.iterations,
    parallelism: bySentence.kdf.parallelism,
    salt: Buffer.from(bySentence.kdf.salt, 'base64'),
    outputLen: 32,
  })
  const slotAad = (slot: { type: string; kdf: object }) => ['keystead/1/slot', vaultId, slot.type, slot.kdf]
  const vaultKey = gcmOpen(slotKey, Buffer.from(bySentence.wrappedKey, 'base64'), slotAad(bySentence))

  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const letters = recoveryKey.replaceAll('-', '').slice(0, 32)
  const number = [...letters].reduce((sum, letter) => sum * 32n + BigInt(alphabet.indexOf(letter)), 0n)
  const secret = Buffer.from(number.toString(16).padStart(40, '0'), 'hex')
  const printKey = hkdf(secret, Buffer.from(byPrint.kdf.salt, 'base64'), 'keystead/1/recovery')
  expect(gcmOpen(printKey, Buffer.from(byPrint.wrappedKey, 'base64'), slotAad(byPrint))).toEqual(vaultKey)

  const plain = `${JSON.stringify(body, null, 2)}\n`
  const headerKey = hkdf(vaultKey, vaultId, 'keystead/1/header')
  expect(crypto.createHmac('sha256', headerKey).update(plain).digest('hex')).toBe(mac)
  expect(crypto.createHash('sha256').update(plain).update(mac).digest('hex')).toBe(checksum)

  const file = fs.readFileSync(path.join(folder, 'vault.db'))
  const pages = hkdf(vaultKey, vaultId, 'keystead/1/pages')
  const all = Array.from({ length: file.length / 4096 }, (_, index) => readPage(file, pages, index + 1))
  const database = Buffer.concat(all)
  expect(database.includes('CREATE TABLE credentials')).toBe(true)
  expect(database.includes('canary-secret')).toBe(false)

  // The sealed bytes lie somewhere in a leaf page; their place in it is SQLite's business, so try each offset.
  const recordKey = hkdf(hkdf(vaultKey, vaultId, 'keystead/1/sealing'), id, 'keystead/1/record')
  const length = 12 + 'canary-secret'.length + 16
  const opened = all.flatMap((page) => {
    for (let start = 0; start + length <= page.length; start++) {
      try {
        return [
          gcmOpen(recordKey, page.subarray(start, start + length), [
            'keystead/1/secret',
            vaultId,
            id,
            'secretKey',
            1,
          ]),
        ]
      } catch {}
    }
    return []
  })
  expect(String(opened[0])).toBe('canary-secret')
})
