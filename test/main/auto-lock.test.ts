import { expect, test } from 'vitest'
import { createAutoLock } from '../../src/main/auto-lock.ts'
import { defaultSettings } from '../../src/shared/vault.ts'
import { fakeClock } from '../support/clock.ts'

const minute = 60_000

function started(settings = defaultSettings) {
  const clock = fakeClock()
  let locks = 0
  const autoLock = createAutoLock(
    clock,
    () => settings,
    () => {
      locks++
      autoLock.stop()
    },
  )
  autoLock.start()
  return { clock, autoLock, locks: () => locks }
}

test('ten idle minutes lock, nine do not', () => {
  const { clock, locks } = started()
  clock.pass(9 * minute)
  expect(locks()).toBe(0)
  clock.pass(1 * minute)
  expect(locks()).toBe(1)
})

test('typing puts the lock off, and only by its own moment', () => {
  const { clock, autoLock, locks } = started()
  clock.pass(9 * minute)
  autoLock.touch()
  clock.pass(9 * minute)
  expect(locks()).toBe(0)
  clock.pass(minute)
  expect(locks()).toBe(1)
})

test('a sleep that no signal told of locks at the first tick after it', () => {
  const { clock, locks } = started()
  clock.sleep(30_000)
  clock.pass(1000)
  expect(locks()).toBe(1)
})

test('the first key after a sleep does not hide the sleep', () => {
  const { clock, autoLock, locks } = started()
  clock.sleep(8 * 60 * minute)
  autoLock.touch()
  expect(locks()).toBe(1)
})

test('a wall clock set back locks too: nobody knows how long the machine slept', () => {
  const { clock, locks } = started()
  clock.sleep(-60 * minute)
  clock.pass(1000)
  expect(locks()).toBe(1)
})

test('with lock-on-sleep off, a short sleep does not lock but the idle time still counts it', () => {
  const { clock, locks } = started({ ...defaultSettings, lockOnSleep: false })
  clock.sleep(5 * minute)
  clock.pass(1000)
  expect(locks()).toBe(0)
  clock.sleep(5 * minute)
  clock.pass(1000)
  expect(locks()).toBe(1)
})

test('a timer that is only late does not lock', () => {
  const { clock, locks } = started()
  for (let round = 0; round < 100; round++) clock.pass(997)
  expect(locks()).toBe(0)
})
