import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDeepLink } from '../../src/shared/deep-link.ts'

const id = '11111111-1111-4111-8111-111111111111'

test('a link leads to a credential, an organization, a search or what a reference names', () => {
  expect(parseDeepLink(`keystead://open/credential/${id}`)).toEqual({ to: 'credential', id })
  expect(parseDeepLink(`KEYSTEAD://OPEN/credential/${id}/`)).toEqual({ to: 'credential', id })
  expect(parseDeepLink(`keystead://open/organization/${id}`)).toEqual({ to: 'organization', id })
  expect(parseDeepLink('keystead://open/search/expires%3A%3C30d%20deploy')).toEqual({
    to: 'search',
    query: 'expires:<30d deploy',
  })
  expect(parseDeepLink('keystead://Halden/deploy/token')).toEqual({
    to: 'reference',
    reference: { organization: 'Halden', credential: 'deploy', field: 'token' },
  })
})

test.each([
  'https://open/credential/x',
  'keystead:open/credential/x',
  'keystead://',
  'keystead://open',
  'keystead://open/search/',
  'keystead://open/search/%20',
  `keystead://open/search/${'x'.repeat(1001)}`,
  `keystead://open/reveal/${id}/password`,
  `keystead://open/credential/${id}/password/reveal`,
  `keystead://open/credential/${id}?reveal=1`,
  `keystead://open/credential/${id}#x`,
  `keystead://open/credential/${id} --inspect`,
  `keystead://open/credential/${id}\n`,
  'keystead://open/search/%ff',
  `keystead://a/b/${'c'.repeat(2000)}`,
])('%s is no link', (text) => {
  const link = parseDeepLink(text)
  // Three parts are a reference by its form, to an organization called «open»: it leads to a credential at most.
  expect(link === null || link.to === 'reference', JSON.stringify(link)).toBe(true)
  if (!/^keystead:\/\/open\/(reveal|credential)\//.test(text)) expect(link).toBeNull()
})

test('no text makes it fail, and what it reads is always one of four places', () => {
  const part = fc.oneof(
    fc.constantFrom('open', 'credential', 'organization', 'search', id, '..', '%2e%2e', '%00', '%', '?', '#'),
    fc.string({ unit: 'binary' }),
  )
  const like = fc
    .tuple(fc.constantFrom('keystead://', 'KEYSTEAD://', 'keystead:'), fc.array(part, { maxLength: 6 }))
    .map(([scheme, parts]) => scheme + parts.join('/'))
  fc.assert(
    fc.property(fc.oneof(like, fc.string({ unit: 'binary', maxLength: 3000 })), (text) => {
      const link = parseDeepLink(text)
      if (link === null) return true
      if (link.to === 'search') return link.query.length > 0 && link.query.length <= 1000
      if (link.to === 'reference') return link.reference.credential.length > 0
      return /^[0-9a-f-]{36}$/i.test(link.id)
    }),
    { numRuns: 2000 },
  )
})
