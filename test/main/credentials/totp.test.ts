import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTotp, type Totp, totpAt } from '../../../src/main/credentials/totp.ts'
import { AppError } from '../../../src/shared/errors.ts'

// RFC 6238, appendix B: 20, 32 and 64 bytes of the digits, eight digits, thirty seconds.
const seed = (bytes: number) => Buffer.from('1234567890'.repeat(7).slice(0, bytes))
const at = [59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000]
test.each([
  ['SHA1', 20, ['94287082', '07081804', '14050471', '89005924', '69279037', '65353130']],
  ['SHA256', 32, ['46119246', '68084774', '67062674', '91819424', '90698825', '77737706']],
  ['SHA512', 64, ['90693936', '25091201', '99943326', '93441116', '38618901', '47863826']],
] as const)('RFC 6238, appendix B: %s', (algorithm, bytes, codes) => {
  const totp: Totp = { key: seed(bytes), algorithm, digits: 8, periodSeconds: 30 }
  expect(at.map((seconds) => totpAt(totp, seconds * 1000).code)).toEqual(codes)
})

// RFC 4226, appendix D: counters 0 to 9, six digits. A period of one second makes the time the counter.
test('RFC 4226, appendix D: the first ten codes', () => {
  const totp: Totp = { key: seed(20), algorithm: 'SHA1', digits: 6, periodSeconds: 1 }
  expect(Array.from({ length: 10 }, (_, counter) => totpAt(totp, counter * 1000).code)).toEqual([
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ])
})

// RFC 4648, section 10.
test.each([
  ['MY', 'f'],
  ['MZXQ', 'fo'],
  ['MZXW6===', 'foo'],
  ['MZXW6YQ=', 'foob'],
  ['mzxw 6ytb', 'fooba'],
  ['MZXW-6YTB-OI======', 'foobar'],
])('RFC 4648: %s is %s', (text, bytes) => {
  expect(parseTotp(text).key.toString()).toBe(bytes)
})

test('an otpauth address says algorithm, digits and period; a bare secret has the usual ones', () => {
  const uri =
    'otpauth://totp/ACME%20Co:mira@example.org?secret=MZXW6YTB&issuer=ACME&algorithm=sha256&digits=8&period=60'
  expect(parseTotp(uri)).toEqual({
    key: Buffer.from('fooba'),
    algorithm: 'SHA256',
    digits: 8,
    periodSeconds: 60,
  })
  expect(parseTotp(' OTPAUTH://TOTP/x?SECRET=MZXW6YTB ')).toEqual(parseTotp('mzxw6ytb'))
  expect(parseTotp('MZXW6YTB')).toMatchObject({ algorithm: 'SHA1', digits: 6, periodSeconds: 30 })
})

test('a code ends where the next begins', () => {
  const totp = parseTotp('MZXW6YTB')
  const { code, endsAt } = totpAt(totp, 59_999)
  expect(endsAt).toBe(60_000)
  expect(totpAt(totp, 30_000).code).toBe(code)
  expect(totpAt(totp, 60_000).code).not.toBe(code)
})

test.each([
  ['', /empty/],
  ['   ', /empty/],
  ['MZXW6YT', null],
  ['MZXW6Y', /cut off/],
  ['0189canary', /base 32/],
  ['otpauth://hotp/x?secret=CANARY22&counter=1', /change with time/],
  ['otpauth://totp/x?issuer=CANARY', /no secret/],
  ['otpauth://totp/x?secret=CANARY22&digits=9', /between 6 and 8/],
  ['otpauth://totp/x?secret=CANARY22&digits=6.5', /between 6 and 8/],
  ['otpauth://totp/x?secret=CANARY22&period=0', /between 1 and 3600/],
  ['otpauth://totp/x?secret=CANARY22&algorithm=MD5', /algorithm/],
  ['otpauth://totp:x y?secret=CANARY22', /cannot be read/],
  ['A'.repeat(3000), /too long/],
] as const)('%s is refused with words that do not repeat it', (text, words) => {
  if (words === null) return expect(parseTotp(text).key).toHaveLength(4)
  const told = (() => {
    try {
      parseTotp(text)
    } catch (error) {
      return error
    }
  })()
  expect(told).toBeInstanceOf(AppError)
  const said = JSON.stringify([(told as AppError).message, (told as AppError).detail])
  expect(said).toMatch(words)
  expect(said.toLowerCase()).not.toContain('canary')
})

test('whatever is typed is read or refused with words, and never repeated', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((rest) => `otpauth://totp/${rest}`),
      ),
      (text) => {
        try {
          const { code } = totpAt(parseTotp(text), 0)
          expect(code).toMatch(/^\d{6,8}$/)
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
          if (text.trim().length > 12) expect((error as AppError).message).not.toContain(text.trim())
        }
      },
    ),
  )
})
