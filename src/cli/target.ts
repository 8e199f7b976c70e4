import type { z } from 'zod'
import type { calls } from '../shared/contract.ts'
import type { CredentialDetail, CredentialSummary } from '../shared/credential.ts'
import { AppError } from '../shared/errors.ts'
import { looksLikeReference } from '../shared/reference.ts'
import { exitCodes } from './exit-codes.ts'
import { CliError } from './failure.ts'
import type { Access } from './vault/access.ts'

type Call = Access['call']
const pageSize = 200
type ListAsked = Omit<z.input<(typeof calls)['credentials.list']['input']>, 'cursor' | 'offset' | 'limit'>
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

export interface Target {
  readonly id: string
  readonly name: string
  /** Named by the reference, where it names one. */
  readonly field: string | null
}

/**
 * The credential that a person means by a reference, an id or its name.
 *
 * Throws where the name fits none or several: nothing is ever done to one of two.
 */
export async function targetOf(call: Call, text: string, { trashed = false } = {}): Promise<Target> {
  if (looksLikeReference(text)) {
    const { credentialId, name, field } = await call('references.resolve', { reference: text })
    return { id: credentialId, name, field }
  }
  if (isId(text)) {
    const { id, name } = await call('credentials.get', { id: text.toLowerCase() })
    return { id, name, field: null }
  }
  const all = await everyCredential(call, { text, trashed })
  const fitting = all.filter(({ name }) => name === text)
  const [one, ...others] = fitting
  if (one && others.length === 0) return { id: one.id, name: one.name, field: null }
  if (one) throw severalFit(text, fitting)
  const near = all.slice(0, 3).map(({ name }) => `"${name}"`)
  throw new CliError(
    `there is no credential "${text}"${trashed ? ' in the trash' : ''}`,
    near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'look for it with `keystead search`',
    exitCodes.notFound,
  )
}

function severalFit(name: string, fitting: readonly CredentialSummary[]): AppError {
  const candidates = fitting.map((one) => ({
    id: one.id,
    name: [one.organization, one.scope, one.kindLabel].filter(Boolean).join(', '),
  }))
  return new AppError(
    'ambiguous',
    { what: 'credential', name, candidates },
    `${fitting.length} credentials are called "${name}". Name one by its id.`,
  )
}

/** The credentials that fit, page by page; `most` of them. */
export async function* pagesOfCredentials(
  call: Call,
  query: ListAsked,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<CredentialSummary[]> {
  let cursor: string | null = null
  // Before the first page: the nursery doubles when it likes, and never shrinks.
  if (most > pageSize) (await import('./heap.ts')).keepHeapSmall()
  for (let left = most; left > 0; ) {
    const limit = Math.min(pageSize, left)
    const page: z.output<(typeof calls)['credentials.list']['output']> = await call('credentials.list', {
      ...query,
      limit,
      ...(cursor && { cursor }),
    })
    yield page.rows
    left -= page.rows.length
    cursor = page.cursor
    if (cursor === null) return
  }
}

/** Every credential that fits, over all pages. */
export async function everyCredential(call: Call, query: ListAsked): Promise<CredentialSummary[]> {
  const found: CredentialSummary[] = []
  for await (const page of pagesOfCredentials(call, query)) found.push(...page)
  return found
}

/** The field that is meant: by its name or label; where none is named, the only secret that is here. */
export function fieldOf(
  credential: CredentialDetail,
  wanted: string | null,
): { name: string; secret: boolean } {
  const all = [
    ...credential.fields.map(({ name, label, secret }) => ({ name, label, secret })),
    ...credential.custom.map(({ id, label, type }) => {
      return { name: `custom.${id}`, label, secret: type === 'hidden' || type === 'totp' }
    }),
  ]
  // A person's own field is known by its label; its id is for references.
  const own = credential.custom.map(({ label }) => label)
  const names = [...credential.fields.map(({ name }) => name), ...own].join(', ')
  if (wanted === null) {
    const held = all.filter(({ name }) =>
      credential.fields.some((field) => field.name === name && field.held),
    )
    const secrets = held.length > 0 ? held : all.filter(({ secret }) => secret)
    if (secrets.length === 1 && secrets[0]) return secrets[0]
    throw new CliError('which field?', `name one of ${names}`, exitCodes.usage)
  }
  const found = all.find(({ name }) => name === wanted) ?? all.find(({ label }) => label === wanted)
  if (found) return found
  throw new CliError(`"${credential.name}" has no field "${wanted}"`, `it has ${names}`, exitCodes.notFound)
}

/** The value of a field, in the clear; empty where a public one has none. */
export async function openField(call: Call, credential: CredentialDetail, field: string): Promise<string> {
  const declared = credential.fields.find(({ name }) => name === field)
  const own = credential.custom.find(({ id }) => `custom.${id}` === field)
  if (declared && !declared.secret) return String(declared.value ?? '')
  if (own && own.type !== 'hidden' && own.type !== 'totp') return own.value ?? ''
  return (await call('credentials.reveal', { id: credential.id, field })).value
}
