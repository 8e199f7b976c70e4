import { expect, test } from 'vitest'
import { createConsent, type Run } from '../../../src/main/socket/consent.ts'
import type { ConsentAnswer, ConsentAsked, Program } from '../../../src/shared/program.ts'
import { fakeClock } from '../../support/clock.ts'
import { failureOf, newVault, unlock } from '../../support/vault.ts'

const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const
const secret = (...wanted: string[]) => ({
  permission: 'secret' as const,
  credentials: wanted.map((id) => ({ id, name: 'deploy', organization: 'Halden' })),
})
const program = (executable = '/usr/bin/git', script: string | null = null): Program => ({
  pid: 7,
  askedBy: 8,
  executable,
  script,
  checked: true,
})
const run = (of = program()): Run => ({ program: of, once: new Set() })

/** A consent over a real vault, whose person answers with `answers` in turn; without one they never do. */
async function asking(...answers: ConsentAnswer[]) {
  const vault = await unlock((await newVault()).folder)
  const clock = fakeClock()
  const asked: ConsentAsked[] = []
  const audited: string[] = []
  const person = async (one: ConsentAsked) => {
    asked.push(one)
    return answers.shift() ?? new Promise<ConsentAnswer>(() => {})
  }
  const ports = {
    ...clock,
    consent: person,
    audited: (what: string, id: string | null, by: string) => void audited.push(`${what} ${id} ${by}`),
  }
  return {
    consent: createConsent(
      ports,
      () => {},
      () => vault,
      (note) => void audited.push(JSON.stringify(note)),
    ),
    vault,
    clock,
    asked,
    audited,
  }
}

test('fifty parallel requests for the same ask one person once', async () => {
  const { consent, asked } = await asking('once')
  const all = Array.from({ length: 50 }, () => consent.ask(run(), secret(ids[0])))
  await Promise.all(all)
  expect(asked).toHaveLength(1)
})

test('once is for one run, session for every run of the program, and neither for another program', async () => {
  const { consent, asked } = await asking('once', 'session', 'refuse')
  const first = run()
  await consent.ask(first, secret(ids[0]))
  await consent.ask(first, secret(ids[0]))
  expect(asked).toHaveLength(1)
  await consent.ask(run(), secret(ids[0]))
  await consent.ask(run(), secret(ids[0]))
  expect(asked).toHaveLength(2)
  const other = run(program('/usr/bin/python3', '/opt/tool.py'))
  expect(await failureOf(() => consent.ask(other, secret(ids[0])))).toBe('consent-refused')
  expect(asked).toHaveLength(3)
})

test('what is allowed for one credential is not allowed for another, and only what is missing is asked for', async () => {
  const { consent, asked } = await asking('session', 'session')
  await consent.ask(run(), secret(ids[0]))
  await consent.ask(run(), secret(...ids))
  expect(asked[1]?.credentials.map(({ id }) => id)).toEqual([ids[1]])
})

test('always outlives the lock and the session does not', async () => {
  const { consent, vault, asked } = await asking('always', 'session', 'refuse')
  await consent.ask(run(), secret(ids[0]))
  await consent.ask(run(), { permission: 'list', credentials: [] })
  consent.end()
  await consent.ask(run(), secret(ids[0]))
  expect(await failureOf(() => consent.ask(run(), { permission: 'list', credentials: [] }))).toBe(
    'consent-refused',
  )
  expect(asked).toHaveLength(3)
  expect(vault.programs.list()).toMatchObject([
    { executable: '/usr/bin/git', script: null, permission: 'secret', credentialId: ids[0] },
  ])
})

test('what was taken back is asked for again', async () => {
  const { consent, vault, asked } = await asking('always', 'refuse')
  await consent.ask(run(), secret(ids[0]))
  vault.programs.remove(vault.programs.list()[0]!.id)
  expect(await failureOf(() => consent.ask(run(), secret(ids[0])))).toBe('consent-refused')
  expect(asked).toHaveLength(2)
})

test('another script of the same interpreter is another program', async () => {
  const { consent, asked } = await asking('always', 'refuse')
  await consent.ask(run(program('/usr/bin/python3', '/opt/one.py')), secret(ids[0]))
  const other = run(program('/usr/bin/python3', '/opt/two.py'))
  expect(await failureOf(() => consent.ask(other, secret(ids[0])))).toBe('consent-refused')
  expect(asked).toHaveLength(2)
})

test('who may see a secret may sign with it, not the other way round; who may change may list', async () => {
  const { consent, asked } = await asking('session', 'refuse', 'session', 'refuse')
  await consent.ask(run(), { ...secret(ids[0]), permission: 'sign' })
  expect(await failureOf(() => consent.ask(run(), secret(ids[0])))).toBe('consent-refused')
  await consent.ask(run(), { permission: 'change', credentials: [] })
  await consent.ask(run(), { permission: 'list', credentials: [] })
  expect(asked.map(({ permission }) => permission)).toEqual(['sign', 'secret', 'change'])
})

test('a signature that is confirmed each time is asked for each time, whatever was allowed', async () => {
  const { consent, asked } = await asking('always', 'always', 'once')
  const sign = { ...secret(ids[0]), permission: 'sign' as const }
  await consent.ask(run(), sign)
  await consent.ask(run(), sign, { eachTime: true })
  await consent.ask(run(), sign, { eachTime: true })
  expect(asked).toHaveLength(3)
})

test('nobody answers for two minutes: refused, and nobody waits any more', async () => {
  const { consent, clock } = await asking()
  const waiting = failureOf(() => consent.ask(run(), secret(ids[0])))
  clock.pass(119_000)
  expect(consent.pending()).toHaveLength(1)
  clock.pass(2_000)
  expect(await waiting).toBe('consent-refused')
  expect(consent.pending()).toEqual([])
})

test('a lock refuses who still waits', async () => {
  const { consent } = await asking()
  const waiting = failureOf(() => consent.ask(run(), secret(ids[0])))
  consent.end()
  expect(await waiting).toBe('consent-refused')
})

test('a refusal holds for latecomers of the same moment, and no longer', async () => {
  const { consent, clock, asked } = await asking('refuse', 'once')
  expect(await failureOf(() => consent.ask(run(), secret(ids[0])))).toBe('consent-refused')
  expect(await failureOf(() => consent.ask(run(), secret(ids[0])))).toBe('consent-refused')
  expect(asked).toHaveLength(1)
  clock.pass(6_000)
  await consent.ask(run(), secret(ids[0]))
  expect(asked).toHaveLength(2)
})

test('answers are audited with what, which credential and who', async () => {
  const { consent, audited } = await asking('always')
  await consent.ask(run(), secret(ids[0]))
  const detail = { program: '/usr/bin/git', permission: 'secret', answer: 'always' }
  const note = { what: 'program-allowed', surface: 'helper', credentialId: ids[0], detail }
  expect(audited).toEqual([JSON.stringify(note)])
})
