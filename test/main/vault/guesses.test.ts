import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { guessesFile, guessTally, longestWaitMs, waitMs } from '../../../src/main/vault/guesses.ts'
import { AppError, type FailureKind } from '../../../src/shared/errors.ts'
import { fakeClock } from '../../support/clock.ts'
import { testCore } from '../../support/core.ts'
import { failure } from '../../support/failure.ts'
import { failureOf, passphrase, temporaryFolder } from '../../support/vault.ts'

function started(folder = temporaryFolder(), clock = fakeClock()) {
  const tally = guessTally(clock)
  let tried = 0
  const guess = (kind?: FailureKind) =>
    failureOf(() =>
      tally.guess(folder, async () => {
        tried++
        if (kind) throw new AppError(kind, { by: '', since: null }, 'no')
      }),
    )
  return { folder, clock, tally, guess, tried: () => tried }
}

const wrongTimes = async (times: number, { guess, clock }: ReturnType<typeof started>) => {
  for (let index = 0; index < times; index++) {
    expect(await guess('wrong-passphrase')).toBe('wrong-passphrase')
    if (index < times - 1) clock.pass(longestWaitMs)
  }
}

test('two wrong guesses are free, from the third on each costs twice the wait, up to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000].map((failures) => waitMs(failures) / 1000)).toEqual([
    0, 0, 2, 4, 8, 16, 32, 60, 60, 60,
  ])
})

test('a guess during the wait is not even tried, and the right one works after it', async () => {
  const app = started()
  await wrongTimes(5, app)
  expect(await app.guess()).toBe('too-many-guesses')
  app.clock.pass(7_999)
  expect(await app.guess()).toBe('too-many-guesses')
  expect(app.tried()).toBe(5)
  app.clock.pass(1)
  expect(await app.guess()).toBe('none')
  expect(fs.existsSync(guessesFile(app.folder))).toBe(false)
  expect(await app.guess('wrong-passphrase')).toBe('wrong-passphrase')
  expect(await app.guess()).toBe('none')
})

test('the wait survives a restart', async () => {
  const app = started()
  await wrongTimes(6, app)
  const again = started(app.folder, app.clock)
  expect(await again.guess()).toBe('too-many-guesses')
  app.clock.pass(16_000)
  expect(await started(app.folder, app.clock).guess()).toBe('none')
})

test('a clock turned back ten years, or a tally from the future, costs one wait and not ten years', async () => {
  const app = started()
  await wrongTimes(20, app)
  const past = fakeClock(Date.UTC(2016, 0, 1))
  const again = started(app.folder, past)
  expect(await again.guess()).toBe('too-many-guesses')
  past.pass(longestWaitMs)
  expect(await again.guess()).toBe('none')
})

test('a clock turned within a process neither ends the wait nor prolongs it', async () => {
  const app = started()
  await wrongTimes(8, app)
  app.clock.sleep(-365 * 86_400_000)
  app.clock.pass(59_999)
  expect(await app.guess()).toBe('too-many-guesses')
  app.clock.sleep(2 * 365 * 86_400_000)
  expect(await app.guess()).toBe('too-many-guesses')
  app.clock.pass(1)
  expect(await app.guess()).toBe('none')
})

test.each([
  ['nothing', null],
  ['garbage', '\0\xff not JSON'],
  ['a negative number', '{"failures":-3,"lastAt":1}'],
  ['a number beyond all sense', '{"failures":1e300,"lastAt":1e300}'],
  ['a prototype', '{"__proto__":{"failures":9}}'],
  ['an empty file', ''],
])('a tally that was replaced by %s does not keep the owner out', async (_what, content) => {
  const app = started()
  await wrongTimes(4, app)
  fs.rmSync(guessesFile(app.folder))
  if (content !== null) fs.writeFileSync(guessesFile(app.folder), content)
  expect(await app.guess(), 'the same process still counts').toBe('too-many-guesses')
  expect(await started(app.folder, app.clock).guess()).toBe('none')
})

test('a folder that cannot be written counts in memory, and opens with the right guess', async () => {
  const parent = temporaryFolder()
  const app = started(path.join(parent, 'gone'))
  await wrongTimes(4, app)
  expect(await app.guess()).toBe('too-many-guesses')
  app.clock.pass(longestWaitMs)
  expect(await app.guess()).toBe('none')
})

test('a vault that is in use or damaged is no wrong guess', async () => {
  const app = started()
  for (let index = 0; index < 10; index++) expect(await app.guess('vault-in-use')).toBe('vault-in-use')
  await wrongTimes(5, app)
  app.clock.pass(longestWaitMs)
  expect(await app.guess('vault-in-use')).toBe('vault-in-use')
  expect(await app.guess()).toBe('none')
})

test('a guess is counted before it is tried, so being killed in the middle of one is not free', async () => {
  const app = started()
  const hung = new Promise<void>(() => {})
  for (let index = 0; index < 3; index++) void app.tally.guess(app.folder, () => hung)
  expect(await started(app.folder, app.clock).guess()).toBe('too-many-guesses')
})

test('passphrase, recovery key, change of passphrase and renewal share one tally', async () => {
  const { call, clock, folder } = testCore()
  const { recoveryKey } = await call('vault.create', { name: 'Work', folder, passphrase })
  const next = 'another fine passphrase'
  await failure(call('vault.changePassphrase', { current: 'wrong', next }), 'wrong-passphrase')
  await failure(call('vault.renewRecoveryKey', { passphrase: 'wrong' }), 'wrong-passphrase')
  await call('vault.lock')
  const third = await failure(call('vault.unlock', { passphrase: 'wrong' }), 'wrong-passphrase')
  expect(third.detail.retryAt).toBe(clock.now() + 2000)
  const refused = await failure(call('vault.unlock', { passphrase }), 'too-many-guesses')
  expect(refused.detail.retryAt).toBe(clock.now() + 2000)
  await failure(call('vault.recover', { recoveryKey, passphrase: next }), 'too-many-guesses')
  clock.pass(2000)
  await call('vault.recover', { recoveryKey, passphrase: next })
  expect((await call('vault.state')).state).toBe('unlocked')
})

test('a hundred guesses at once are not a hundred tries', async () => {
  const { call, folder } = testCore()
  await call('vault.create', { name: 'Work', folder, passphrase })
  const kinds = await Promise.all(
    Array.from({ length: 100 }, () =>
      failureOf(() => call('vault.changePassphrase', { current: 'wrong', next: 'whatever it is' })),
    ),
  )
  expect(kinds.filter((kind) => kind === 'wrong-passphrase')).toHaveLength(3)
  expect(kinds.filter((kind) => kind === 'too-many-guesses')).toHaveLength(97)
})
