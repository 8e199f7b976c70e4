// A process of its own around kdbxweb: what a program that uses the library does at least.

import fs from 'node:fs'
import { hashRaw } from '@node-rs/argon2'
import { Credentials, CryptoEngine, Kdbx, ProtectedValue } from 'kdbxweb'

const [file = '', passphrase = ''] = process.argv.slice(2)
CryptoEngine.setArgon2Impl(async (password, salt, memoryCost, timeCost, outputLen, parallelism, type) => {
  const key = await hashRaw(new Uint8Array(password), {
    algorithm: type === CryptoEngine.Argon2TypeArgon2id ? 2 : 0,
    version: 1,
    salt: new Uint8Array(salt),
    memoryCost,
    timeCost,
    outputLen,
    parallelism,
  })
  return new Uint8Array(key).buffer
})
const credentials = new Credentials(ProtectedValue.fromString(passphrase))
const database = await Kdbx.load(new Uint8Array(fs.readFileSync(file)).buffer, credentials)
let shown = 0
for (const entry of database.getDefaultGroup().allEntries()) {
  process.stdout.write(`${String(entry.fields.get('Title'))}\n`)
  if (++shown === 50) break
}
