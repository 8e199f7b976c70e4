import { expect, test } from 'vitest'
import { beginKey, beginNewKey, deriveKey, newSalt } from '../../../src/main/crypto/argon2.ts'

const cost = { memoryKiB: 64, iterations: 1, parallelism: 1 }
const hex = async (passphrase: string, salt: Uint8Array) =>
  (await deriveKey(passphrase, salt, cost)).export().toString('hex')

test('a key that was begun for a new slot is the key of the salt that is told for it', async () => {
  beginNewKey('open sesame', cost)
  const salt = newSalt('open sesame', cost)
  const begun = await hex('open sesame', salt)
  expect(salt).toHaveLength(16)
  expect(await hex('open sesame', salt)).toBe(begun)
})

test('the salt of a run is told once, and to nobody who asks for another passphrase or cost', () => {
  beginNewKey('open sesame', cost)
  const others = [newSalt('open barley', cost), newSalt('open sesame', { ...cost, iterations: 2 })]
  const told = newSalt('open sesame', cost)
  const next = newSalt('open sesame', cost)
  const all = [...others, told, next].map((salt) => salt.toString('hex'))
  expect(new Set(all).size).toBe(all.length)
})

test('the salt of a slot that is being opened never becomes that of a new one', () => {
  const salt = Buffer.alloc(16, 7)
  beginKey('open sesame', salt, cost)
  expect(newSalt('open sesame', cost).equals(salt)).toBe(false)
})
