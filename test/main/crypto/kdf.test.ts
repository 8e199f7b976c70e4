import { expect, test } from 'vitest'
import { deriveKey } from '../../../src/main/crypto/argon2.ts'
import { assertAllowed, calibrate } from '../../../src/main/crypto/kdf.ts'
import { type KdfCost, standardPolicy } from '../../../src/main/crypto/kdf-policy.ts'

const plenty = 64 * 2 ** 30
/** A machine on which `msPerMiBPass` milliseconds pass per MiB and pass. */
const machine = (msPerMiBPass: number) => async (cost: KdfCost) =>
  (cost.memoryKiB / 1024) * cost.iterations * msPerMiBPass

test('a fast machine gets more passes until it takes between half a second and a second', async () => {
  const measure = machine(0.14)
  const cost = await calibrate(standardPolicy, plenty, measure)
  expect(cost.memoryKiB).toBe(256 * 1024)
  expect(await measure(cost)).toBeGreaterThanOrEqual(500)
  expect(await measure(cost)).toBeLessThanOrEqual(1000)
})

test('a slow machine gets less memory, and never less than the floor', async () => {
  expect((await calibrate(standardPolicy, plenty, machine(2))).memoryKiB).toBe(128 * 1024)
  expect(await calibrate(standardPolicy, plenty, machine(100))).toEqual(standardPolicy.floor)
})

test('a machine with little memory is not made to swap', async () => {
  const cost = await calibrate(standardPolicy, 300 * 2 ** 20, machine(0.14))
  expect(cost.memoryKiB).toBe(128 * 1024)
  expect(() => assertAllowed(cost, standardPolicy)).not.toThrow()
})

test('a moment in which the machine was busy does not make the vault weaker', async () => {
  const quiet = machine(0.14)
  let runs = 0
  const busyAtFirst = async (cost: KdfCost) => (await quiet(cost)) * (runs++ === 0 ? 7 : 1)
  const cost = await calibrate(standardPolicy, plenty, busyAtFirst)
  expect(await quiet(cost)).toBeGreaterThanOrEqual(500)
})

test('whatever calibration returns is accepted on open', async () => {
  for (const speed of [0.0001, 0.01, 0.14, 1, 10]) {
    const cost = await calibrate(standardPolicy, plenty, machine(speed))
    expect(() => assertAllowed(cost, standardPolicy)).not.toThrow()
  }
})

test('the derived key is Argon2id v1.3 as its reference implementation computes it', async () => {
  // echo -n password | argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32 -v 13 (the reference's own test vector)
  const key = await deriveKey('password', Buffer.from('somesalt'), {
    memoryKiB: 65536,
    iterations: 2,
    parallelism: 1,
  })
  expect(key.export().toString('hex')).toBe(
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  )
})
