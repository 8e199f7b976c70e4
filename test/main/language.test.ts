import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { allowed } from '../../src/main/socket/allowed.ts'
import { testCore } from '../support/core.ts'
import { temporaryFolder } from '../support/vault.ts'

const host = (system = 'de-CH') => {
  const file = path.join(temporaryFolder(), 'made', 'language.json')
  return { file, start: () => testCore({ language: { file, system: () => system } }) }
}

test('the language is the system’s until one is chosen, and needs no open vault', async () => {
  const { start } = host()
  const { call, events } = start()
  expect(await call('language.get')).toEqual({ chosen: null, system: 'de-CH' })
  expect(await call('language.choose', { chosen: 'en' })).toEqual({ chosen: 'en', system: 'de-CH' })
  expect(events).toContainEqual({ name: 'language.changed', payload: { chosen: 'en', system: 'de-CH' } })
})

test('a choice outlives the app, and can be taken back', async () => {
  const { start } = host('en-US')
  await start().call('language.choose', { chosen: 'de' })
  const again = start()
  expect(await again.call('language.get')).toEqual({ chosen: 'de', system: 'en-US' })
  await again.call('language.choose', { chosen: null })
  expect(await start().call('language.get')).toEqual({ chosen: null, system: 'en-US' })
})

test.each(['', '{', '[]', '{"language":7}', '{"language":"../../etc"}'])(
  'a file that holds %j means «as the system»',
  async (text) => {
    const { file, start } = host()
    fs.mkdirSync(path.dirname(file))
    fs.writeFileSync(file, text)
    expect(await start().call('language.get')).toEqual({ chosen: null, system: 'de-CH' })
  },
)

test('what is no tag of a language is refused, and the choice stays', async () => {
  const { start } = host()
  const { call } = start()
  await call('language.choose', { chosen: 'en' })
  await expect(call('language.choose', { chosen: '<script>' })).rejects.toThrow('no tag')
  expect((await call('language.get')).chosen).toBe('en')
})

test('a system that names its language oddly is taken for English', async () => {
  expect((await host('C.UTF-8!').start().call('language.get')).system).toBe('en')
})

test('other programs do not change the language of the window', () => {
  expect(allowed).not.toHaveProperty(['language.choose'])
})
