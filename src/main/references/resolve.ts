import type { AppCalls } from '../../shared/contract.ts'
import type { CredentialDetail, CredentialSummary } from '../../shared/credential.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import { formatReference, parseReference, type Reference } from '../../shared/reference.ts'

export type Lookup = Pick<Handlers<AppCalls>, 'credentials.list' | 'credentials.get'>

/** What a reference means in this vault. `field` is its name in the credential; null where none was asked for. */
export interface Resolved {
  readonly credential: CredentialDetail
  readonly field: string | null
  readonly secret: boolean
}

const pageSize = 200
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
const same = (a: string, b: string) => a.normalize('NFC') === b.normalize('NFC')

/**
 * Finds what a reference names. What is in the trash is not found.
 *
 * Throws `invalid-input` for text that is no reference, `not-found`, or `ambiguous` with every candidate: of two
 * credentials with one name it never takes one silently.
 */
export async function resolveReference(text: string, lookup: Lookup): Promise<Resolved> {
  const reference = parseReference(text)
  const found = isId(reference.credential)
    ? await byId(reference.credential, lookup)
    : await byName(reference.credential, lookup)
  const fitting: CredentialDetail[] = []
  for (const { id } of found) {
    const detail = (await lookup['credentials.get']({ id })) as CredentialDetail
    if (!detail.trashed && belongs(detail, reference.organization)) fitting.push(detail)
  }
  const [credential, ...others] = fitting
  if (!credential) throw missing(reference, found.length > 0)
  if (others.length > 0) throw ambiguous(reference, fitting)
  return { credential, ...fieldOf(credential, reference) }
}

async function byId(id: string, lookup: Lookup): Promise<{ id: string }[]> {
  try {
    return [(await lookup['credentials.get']({ id: id.toLowerCase() })) as CredentialDetail]
  } catch (error) {
    if (error instanceof AppError && error.is('not-found')) return []
    throw error
  }
}

async function byName(name: string, lookup: Lookup): Promise<CredentialSummary[]> {
  const found: CredentialSummary[] = []
  // The search matches anywhere and in other columns too, which only widens it.
  const text = name.trim()
  for (let offset = 0; ; offset += pageSize) {
    const ask = { query: '', text, offset, limit: pageSize, trashed: false }
    const { rows, total } = (await lookup['credentials.list'](ask)) as {
      rows: CredentialSummary[]
      total: number
    }
    found.push(...rows.filter((row) => same(row.name, name)))
    if (rows.length === 0 || offset + rows.length >= total) return found
  }
}

const belongs = ({ organization, organizationId, scopeId, connectionId }: CredentialDetail, wanted: string) =>
  [organizationId, scopeId, connectionId].includes(wanted.toLowerCase()) || same(organization ?? '', wanted)

function fieldOf(credential: CredentialDetail, { field }: Reference): Pick<Resolved, 'field' | 'secret'> {
  if (field === null) return { field, secret: false }
  const known = [
    ...credential.fields.map(({ name, label, secret }) => ({ name, label, secret })),
    ...credential.custom.map(({ id, label, type }) => ({
      name: `custom.${id}`,
      label,
      secret: type === 'hidden' || type === 'totp',
    })),
  ]
  const named = known.filter(({ name }) => name === field)
  const fitting = named.length > 0 ? named : known.filter(({ label }) => same(label, field))
  const [one, ...others] = fitting
  if (one && others.length === 0) return { field: one.name, secret: one.secret }
  const names = (one ? fitting : known).map(({ name }) => name).join(', ')
  if (one) {
    const candidates = fitting.map(({ name, label }) => ({ id: name, name: label }))
    throw new AppError(
      'ambiguous',
      { what: 'field', name: field, candidates },
      `«${credential.name}» has several fields called «${field}». Name one of them: ${names}.`,
    )
  }
  throw new AppError(
    'not-found',
    { what: 'field', id: field },
    `«${credential.name}» has no field «${field}». It has: ${names}.`,
  )
}

function missing({ organization, credential }: Reference, elsewhere: boolean): AppError {
  const where = elsewhere ? `, though there is one elsewhere. Check the organization` : ''
  return new AppError(
    'not-found',
    { what: 'credential', id: credential },
    `There is no credential «${credential}» of «${organization}» in this vault${where}.`,
  )
}

function ambiguous(
  { organization, credential, field }: Reference,
  fitting: readonly CredentialDetail[],
): AppError {
  const candidates = fitting.map(({ id, name, scope, kindLabel }) => ({
    id,
    name: [name, kindLabel, scope].filter(Boolean).join(', '),
  }))
  const example = formatReference({ organization, credential: fitting[0]?.id ?? '', field })
  return new AppError(
    'ambiguous',
    { what: 'credential', name: credential, candidates },
    `«${organization}» has ${fitting.length} credentials called «${credential}». Name one by its id, as in ${example}.`,
  )
}
