import { expect, test } from 'vitest'
import { consoleLink, webAddress } from '../../src/main/credentials/links.ts'
import { testCore } from '../support/core.ts'
import { withLocal } from '../support/local-core.ts'
import { failureOf, filled, passphrase, unlock } from '../support/vault.ts'

const remote = (url: string | null, origin: string | null = 'https://console.test') => ({
  consoleUrl: () => url,
  consoleOrigin: origin,
})
const organization = { remoteId: '1', name: 'halden', scopes: [] }
const scope = { remoteId: '2', kind: 'workspace' as const, name: 'production' }
const link = (url: string | null, origin?: string | null) =>
  consoleLink(remote(url, origin), organization, scope as never, 'id')

test('the page in a console is offered only as it is written, over https, where the connection has its console', () => {
  expect(link('https://console.test/orgs/halden')).toBe('https://console.test/orgs/halden')
  for (const other of [
    null,
    'http://console.test/orgs/halden',
    'https://console.test.evil.example/orgs/halden',
    'https://console.test@evil.example/',
    'https://mira@console.test/orgs',
    'https://console.test:8443/orgs',
    'https://console.test/orgs/../admin',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'not an address',
  ]) {
    expect(link(other), String(other)).toBeNull()
  }
  expect(link('https://console.test/orgs/halden', null)).toBeNull()
})

test('a typed address is opened as a browser reads it, and nothing but the web is', () => {
  expect(webAddress(' HTTPS://Example.org/a b ', 'f')).toBe('https://example.org/a%20b')
  expect(webAddress('http://example.org', 'f')).toBe('http://example.org/')
  // What looks like another name is shown as what it is.
  expect(webAddress('https://аpple.com/', 'f')).toBe('https://xn--pple-43d.com/')
  for (const bad of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://share/x',
    'keystead://a/b/c',
    'https://bank.example@evil.example/',
    'example.org',
    '',
  ]) {
    expect(() => webAddress(bad, 'f'), bad).toThrow()
  }
})

async function withRemote(baseUrl: string, openLink?: (url: string, confirm: boolean) => Promise<boolean>) {
  const app = testCore(openLink ? { openLink } : {})
  await app.call('vault.create', { name: 'Work', folder: app.folder, passphrase })
  await app.call('vault.lock')
  const vault = await unlock(`${app.folder}/Work.keystead`)
  const { connectionId, id } = filled(vault)
  const { label, account, config } = vault.connections.get(connectionId)
  vault.connections.edit({ id: connectionId, label, account, config: { ...config, baseUrl } }, {})
  vault.close()
  await app.call('vault.unlock', { passphrase })
  return { ...app, id }
}

test('main composes the address of a console, and a connection without a known one offers none', async () => {
  const opened: unknown[] = []
  const openLink = async (url: string, confirm: boolean) => opened.push([url, confirm]) > 0
  const known = await withRemote('https://api.cloud.seqera.io', openLink)
  const url = 'https://cloud.seqera.io/orgs/Halden/workspaces/production/credentials'
  expect((await known.call('credentials.get', { id: known.id })).remoteUrl).toBe(url)
  expect(await known.call('credentials.openConsole', { id: known.id })).toEqual({ opened: true })
  expect(opened).toEqual([[url, false]])

  const unknown = await withRemote('https://api.example.org', openLink)
  expect((await unknown.call('credentials.get', { id: unknown.id })).remoteUrl).toBeNull()
  expect(await failureOf(() => unknown.call('credentials.openConsole', { id: unknown.id }))).toBe('not-found')
  expect(opened).toHaveLength(1)
})

test('pages are not opened by the dozen', async () => {
  let opened = 0
  const { call, id, clock } = await withRemote('https://api.cloud.seqera.io', async () => ++opened > 0)
  for (let times = 0; times < 5; times++) await call('credentials.openConsole', { id })
  expect(await failureOf(() => call('credentials.openConsole', { id }))).toBe('too-many-reveals')
  clock.pass(11_000)
  await call('credentials.openConsole', { id })
  expect(opened).toBe(6)
})

test('an own address is opened after a question, and never what is hidden, a text or not of the web', async () => {
  const asked: unknown[] = []
  const app = await withLocal('Moorhen', { openLink: async (...what) => asked.push(what) < 0 })
  const id = await app.create('wiki')
  const [site, note, odd] = ['site', 'note', 'odd']
  await app.call('credentials.annotate', {
    id,
    custom: [
      { id: site, label: 'Wiki', type: 'url', value: 'http://wiki.example/a' },
      { id: note, label: 'Note', type: 'text', value: 'https://wiki.example/' },
    ],
  })
  expect(await app.call('credentials.openField', { id, field: `custom.${site}` })).toEqual({ opened: false })
  expect(asked).toEqual([['http://wiki.example/a', true]])
  for (const field of [`custom.${note}`, `custom.${odd}`, 'password'])
    expect(await failureOf(() => app.call('credentials.openField', { id, field })), field).toBe('not-found')
  expect(asked).toHaveLength(1)
})
