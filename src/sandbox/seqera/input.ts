import { type Call, Refusal } from '../remote.ts'
import { problemWith, rules } from './kinds.ts'
import type { Credential, SeqeraState } from './state.ts'

/** What a create or an update may set. */
export type Written = Pick<Credential, 'name' | 'provider' | 'description' | 'baseUrl' | 'category' | 'keys'>

const nameRule = /^[A-Za-z0-9_-]{2,99}$/

export const wrong = (message: string): never => {
  throw new Refusal(400, { message })
}

/** The workspace a call is about, null for the personal one. 403 for one this user does not see. */
export function workspaceOf({ query }: Call, state: SeqeraState): string | null {
  const id = query.get('workspaceId')
  const forbidden = () => {
    throw new Refusal(403, { message: 'Forbidden' })
  }
  if (id === null) return state.userWorkspaceEnabled ? null : forbidden()
  if (!/^\d+$/.test(id)) wrong('Unable to convert workspaceId to a number')
  const seen = state.organizations.some(({ workspaces }) =>
    workspaces.some((workspace) => workspace.id === id),
  )
  return seen ? id : forbidden()
}

/** A name that is free here. 400 for one that breaks the rule, 409 for one that is taken. */
export function checkName(
  name: unknown,
  workspaceId: string | null,
  state: SeqeraState,
  except?: string,
): string {
  if (typeof name !== 'string' || !nameRule.test(name)) {
    return wrong('Credentials names are 2 to 99 letters, digits, dashes and underscores')
  }
  for (const other of state.credentials.values()) {
    const same = other.name === name && other.workspaceId === workspaceId
    if (same && !other.deleted && other.id !== except) {
      throw new Refusal(409, { message: `There are credentials with the name ${name} already` })
    }
  }
  return name
}

/**
 * The credential in a write's body.
 *
 * Whether Seqera keeps what an update leaves out is not documented, so here it keeps nothing: a client
 * that works with this works with either.
 */
export function writtenIn(call: Call): Omit<Written, 'name'> & { name: unknown } {
  const body = call.body as { credentials?: Record<string, unknown> } | undefined
  const given = body?.credentials
  if (typeof given !== 'object' || given === null) return wrong('The body lacks credentials')
  const { name, provider, keys } = given
  if (typeof provider !== 'string' || !rules[provider])
    return wrong(`Unknown credentials provider: ${provider}`)
  if (typeof keys !== 'object' || keys === null) return wrong('The credentials lack keys')
  const { discriminator = provider, ...own } = keys as Record<string, unknown>
  if (discriminator !== provider) wrong('The keys are of another provider')
  const problem = problemWith(provider, own)
  if (problem) wrong(problem)

  const optional = (field: string, longest: number): string | null => {
    const value = given[field] ?? null
    if (value === null || value === '') return null
    if (typeof value !== 'string' || value.length > longest)
      return wrong(`${field} is no text of at most ${longest}`)
    return value
  }
  return {
    name,
    provider,
    description: optional('description', 1000),
    baseUrl: optional('baseUrl', 200),
    category: optional('category', 20),
    keys: own,
  }
}
