import { expect, test } from 'vitest'
import { beginKey, deriveKey } from '../../../src/main/crypto/argon2.ts'

const cost = { memoryKiB: 64, iterations: 1, parallelism: 1 }
const salt = Buffer.alloc(16, 7)
const hex = async (passphrase: string, given: Uint8Array, of = cost) =>
  (await deriveKey(passphrase, given, of)).export().toString('hex')

test('a key that was begun is the one that is asked for, and no other', async () => {
  const asked = [
    ['open sesame', salt, cost],
    ['open barley', salt, cost],
    ['open sesame', Buffer.alloc(16, 8), cost],
    ['open sesame', salt, { ...cost, iterations: 2 }],
  ] as const
  const plain: string[] = []
  for (const [passphrase, given, of] of asked) plain.push(await hex(passphrase, given, of))
  const begun: string[] = []
  for (const [passphrase, given, of] of asked) {
    beginKey('open sesame', salt, cost)
    begun.push(await hex(passphrase, given, of))
  }
  expect(begun).toEqual(plain)
  expect(new Set(plain).size).toBe(asked.length)
})
