import { expect, test } from 'vitest'
import { newRecoveryKey, readRecoveryKey } from '../../../src/main/crypto/recovery-key.ts'
import { failureOf } from '../../support/vault.ts'

test('a printed recovery key reads back, whatever its case, spaces and look-alike letters', () => {
  for (let round = 0; round < 50; round++) {
    const { secret, printed } = newRecoveryKey()
    expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
    const typed = printed.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(readRecoveryKey(typed)).toEqual(secret)
  }
})

test('any single wrong letter, and any two swapped ones, are caught before the vault is tried', async () => {
  const { printed } = newRecoveryKey()
  const letters = printed.replaceAll('-', '')
  let missed = 0
  for (let index = 0; index < letters.length; index++) {
    const wrong = letters[index] === 'X' ? 'Y' : 'X'
    const typed = letters.slice(0, index) + wrong + letters.slice(index + 1)
    if ((await failureOf(() => readRecoveryKey(typed))) === 'none') missed++
    const swapped =
      letters.slice(0, index) +
      letters
        .slice(index, index + 2)
        .split('')
        .reverse()
        .join('') +
      letters.slice(index + 2)
    if (swapped !== letters && (await failureOf(() => readRecoveryKey(swapped))) === 'none') missed++
  }
  expect(missed).toBe(0)
})

test('a key that is too short says how many letters are there', () => {
  expect(() => readRecoveryKey('ABCD-EFGH')).toThrow(/8 characters of 36/)
})
