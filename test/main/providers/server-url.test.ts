import { expect, test } from 'vitest'
import { serverUrl } from '../../../src/main/providers/server-url.ts'

const complaint = (text: string) =>
  serverUrl
    .safeParse(text)
    .error?.issues.map(({ message }) => message)
    .join()

test.each([
  ['https://api.cloud.seqera.io', 'https://api.cloud.seqera.io'],
  ['https://tower.example.org/api/', 'https://tower.example.org/api'],
  ['https://tower.example.org/one/two//', 'https://tower.example.org/one/two'],
  ['  https://tower.example.org  ', 'https://tower.example.org'],
  ['https://TOWER.example.org:443/api', 'https://tower.example.org/api'],
  ['https://tower.example.org:8443', 'https://tower.example.org:8443'],
  ['http://localhost:8000/api', 'http://localhost:8000/api'],
  ['http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
  ['http://127.1.2.3', 'http://127.1.2.3'],
  ['http://[::1]:8000', 'http://[::1]:8000'],
])('%s is kept as %s', (typed, kept) => {
  expect(serverUrl.parse(typed)).toBe(kept)
})

test.each([
  'http://api.cloud.seqera.io',
  'http://127.0.0.1.example.org',
  'http://localhost.example.org',
  'http://128.0.0.1',
  'http://0.0.0.0',
  'http://[::2]',
  'http://192.168.1.4',
])('%s is refused, since anyone on the way could read the token', (typed) => {
  expect(complaint(typed)).toMatch(/Use https:\/\//)
})

test('a user name or password in the address is refused', () => {
  expect(complaint('https://mira:pw@tower.example.org')).toMatch(/user name and password/)
  expect(complaint('https://mira@tower.example.org')).toMatch(/user name and password/)
})

test('a query or a fragment is refused', () => {
  expect(complaint('https://tower.example.org/api?x=1')).toMatch(/from the \? or # on/)
  expect(complaint('https://tower.example.org/#/orgs')).toMatch(/from the \? or # on/)
})

test.each(['', 'tower.example.org', 'localhost:8000', 'ftp://tower.example.org', 'https://'])(
  '"%s" is refused as no whole address',
  (typed) => {
    expect(complaint(typed)).toBe('Write the whole address, beginning with https://')
  },
)
