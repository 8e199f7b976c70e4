import type { CustomField } from '../../shared/credential.ts'
import { ownFieldWords as words } from '../words/own.ts'
import { dayOf } from './day.ts'

export type OwnType = CustomField['type']

/** The name of a person's own field where secrets are revealed and copied. */
export const ownName = (id: string) => `custom.${id}`

/** Is its value a secret, which no list and no detail carries? */
export const isHidden = (type: OwnType) => type === 'hidden' || type === 'totp'

/** What is wrong with a typed value, as a sentence; null where nothing is. */
export function faultOf(type: OwnType, value: string): string | null {
  const text = value.trim()
  if (text === '') return words.valueMissing
  if (type === 'url') return isAddress(text) ? null : words.badUrl
  if (type === 'date') return dayOf(text) === null ? words.badDate : null
  if (type === 'totp') return totpFault(text)
  return null
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** The key is base32 as RFC 4648 has it, written in groups or not; its address is Google's key URI format. */
function totpFault(text: string): string | null {
  if (/^otpauth:/i.test(text)) {
    if (/^otpauth:\/\/hotp\//i.test(text)) return words.badPeriod
    const key =
      /^otpauth:\/\/totp\//i.test(text) && URL.canParse(text) && new URL(text).searchParams.get('secret')
    return key && isBase32(key) ? null : words.badTotp
  }
  return isBase32(text) ? null : words.badTotp
}

const isBase32 = (key: string) => /^[a-z2-7]{16,}$/i.test(key.replace(/[\s-]/g, '').replace(/=+$/, ''))

/** An id that no other field has: the contract wants small letters and digits. */
export const newOwnId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 16)

/**
 * All fields after one of them was saved or removed. What is hidden is sent as null, which keeps it, unless
 * it was typed anew.
 */
export function withField(all: readonly CustomField[], saved: CustomField): CustomField[] {
  const known = all.some(({ id }) => id === saved.id)
  return known ? all.map((one) => (one.id === saved.id ? saved : one)) : [...all, saved]
}
export const withoutField = (all: readonly CustomField[], id: string): CustomField[] =>
  all.filter((one) => one.id !== id)
