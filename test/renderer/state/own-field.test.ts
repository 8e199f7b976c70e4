import { expect, test } from 'vitest'
import { dayOf, dayText } from '../../../src/renderer/state/day.ts'
import { faultOf, newOwnId, withField, withoutField } from '../../../src/renderer/state/own-field.ts'
import { rotationDue } from '../../../src/renderer/state/rotation.ts'
import { customField } from '../../../src/shared/credential.ts'

test.each([
  ['JBSWY3DPEHPK3PXP', true],
  ['jbsw y3dp ehpk 3pxp', true],
  ['otpauth://totp/Acme:mira?secret=JBSWY3DPEHPK3PXP&issuer=Acme', true],
  ['otpauth://hotp/Acme:mira?secret=JBSWY3DPEHPK3PXP&counter=1', false],
  ['otpauth://totp/Acme:mira?issuer=Acme', false],
  ['JBSWY3DP', false],
  ['not a key at all 1890', false],
])('as the setup key of a one-time code, «%s» is right: %s', (value, right) => {
  expect(faultOf('totp', value) === null).toBe(right)
})

test('an address is one that a browser opens, and nothing else', () => {
  expect(faultOf('url', 'https://example.org/a b')).toBeNull()
  for (const bad of ['example.org', 'javascript:alert(1)', 'file:///etc/passwd'])
    expect(faultOf('url', bad)).toMatch(/full address/)
})

test('a day is kept until its last moment, and a day that no calendar has is none', () => {
  expect(dayText(dayOf('2027-02-28')!)).toBe('2027-02-28')
  expect(dayOf('2027-02-28')! - dayOf('2027-02-27')!).toBe(24 * 3_600_000)
  for (const bad of ['2027-02-31', '2027-13-01', '27-01-01', '']) expect(dayOf(bad)).toBeNull()
})

test('a new field is appended, a known one is replaced in place, and its id is one that the contract takes', () => {
  const field = (id: string, label: string) => ({ id, label, type: 'text' as const, value: 'x' })
  const all = [field('a', 'A'), field('b', 'B')]
  expect(withField(all, field('c', 'C')).map(({ label }) => label)).toEqual(['A', 'B', 'C'])
  expect(withField(all, field('a', 'Z')).map(({ label }) => label)).toEqual(['Z', 'B'])
  expect(withoutField(all, 'a').map(({ label }) => label)).toEqual(['B'])
  expect(customField.safeParse(field(newOwnId(), 'N')).success).toBe(true)
})

test('a rotation counts from the oldest secret that is needed, and is not due without a rhythm or a secret', () => {
  const secret = (storedAt: number | null, required: boolean) =>
    ({ secret: true, required, storedAt, held: storedAt !== null }) as never
  const day = 24 * 3_600_000
  const fields = [secret(5 * day, true), secret(2 * day, true), secret(0, false)]
  expect(rotationDue({ rotateDays: 90, fields })).toBe(92 * day)
  expect(rotationDue({ rotateDays: 90, fields: [secret(null, true), secret(day, false)] })).toBe(91 * day)
  expect(rotationDue({ rotateDays: 90, fields: [secret(null, true)] })).toBeNull()
  expect(rotationDue({ rotateDays: null, fields })).toBeNull()
})
