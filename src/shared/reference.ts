import { AppError } from './errors.ts'

/**
 * A secret's address: `keystead://ORGANIZATION/CREDENTIAL/FIELD`.
 *
 * Each part is percent-encoded, and may be the id instead of the name. Without a field it names the credential.
 */
export interface Reference {
  readonly organization: string
  readonly credential: string
  readonly field: string | null
}

const scheme = 'keystead://'

/** `?` and `#` are kept for what references may one day say more. */
const reserved = /[?#]/

export const looksLikeReference = (text: string): boolean =>
  text.slice(0, scheme.length).toLowerCase() === scheme

const unreadable = (message: string) =>
  new AppError('invalid-input', { issues: [{ path: 'reference', message }] }, `${message}.`)

/** Throws `invalid-input`, which says what is wrong with it. */
export function parseReference(text: string): Reference {
  if (!looksLikeReference(text)) {
    throw unreadable(`A reference starts with ${scheme}, as in ${scheme}Halden/deploy/token`)
  }
  const rest = text.slice(scheme.length)
  if (reserved.test(rest)) throw unreadable('A reference writes ? as %3F and # as %23')
  const parts = rest.split('/').map(decoded)
  const [organization, credential, field = null] = parts
  if (!organization || !credential || field === '' || parts.length > 3) {
    throw unreadable(
      `A reference has an organization, a credential and a field: ${scheme}ORGANIZATION/CREDENTIAL/FIELD, with / in a name written as %2F`,
    )
  }
  return { organization, credential, field }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw unreadable(`"${part}" is not percent-encoded UTF-8: write % as %25`)
  }
}

/** The shortest text that `parseReference` reads back as the same. No part may be empty. */
export function formatReference({ organization, credential, field }: Reference): string {
  return (
    scheme +
    [organization, credential, field].flatMap((part) => (part === null ? [] : encoded(part))).join('/')
  )
}

/** Keeps letters of every script and what reads well in a path; the rest would end or split a reference. */
const encoded = (part: string): string =>
  part.replace(/[%/?#\s\p{C}"'`\\$&|;<>(){}*!^[\]]/gu, (letter) =>
    encodeURIComponent(wellFormed(letter)).replace(/['()*!]/g, hex),
  )

const wellFormed = (letter: string) => letter.toWellFormed()
const hex = (letter: string) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
