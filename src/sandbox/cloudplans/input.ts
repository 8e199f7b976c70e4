import { type Call, Refusal } from '../remote.ts'
import type { CloudPlansState, Credential, Organization } from './state.ts'

/** What a create needs of `specific`, and what an update may send: an Azure tenant is fixed. */
const fields: Readonly<Record<Credential['type'], { create: readonly string[]; update: readonly string[] }>> =
  {
    aws: { create: ['role'], update: ['role'] },
    azure: { create: ['tenant', 'clientId', 'key'], update: ['clientId', 'key'] },
    gcp: { create: ['project'], update: ['project'] },
  }

/** Refuses with this status: in HTTP, in the body or in both is up to the state. */
export const refuse = (status: number, response: string): never => {
  throw new Refusal(status, { status, response })
}

type Body = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const bodyOf = ({ body }: Call): Body => (isObject(body) ? body : refuse(400, 'The body is no object'))

/** Text of a body; blank where it may be absent. */
export function textIn(body: Body, name: string, needed = true): string {
  const value = body[name] ?? ''
  if (typeof value !== 'string') return refuse(400, `${name} must be a string`)
  return value !== '' || !needed ? value : refuse(400, `${name} is required`)
}

/** `action` has one word for each call, and is required «for now». */
export function checkAction({ query }: Call, action: string): void {
  if (query.get('action') !== action) refuse(400, 'Unknown action')
}

export function organizationOf(id: unknown, state: CloudPlansState): Organization {
  if (typeof id !== 'string' || id === '') return refuse(400, 'org_id is required')
  return state.organizations.find((each) => each.id === id) ?? refuse(404, 'Organization not found')
}

export function checkWriter({ role }: Organization): void {
  if (!['owner', 'admin'].includes(role.toLowerCase())) refuse(403, 'Only owners and admins can do this')
}

export function typeIn(body: Body, { gcpWord }: CloudPlansState): Credential['type'] {
  const word = textIn(body, 'type')
  if (word === gcpWord) return 'gcp'
  return word === 'aws' || word === 'azure' ? word : refuse(400, 'Unknown credential type')
}

/** A new `specific`, complete and with nothing else in it. */
export function specificIn(body: Body, type: Credential['type']): Record<string, string> {
  const given = isObject(body.specific) ? body.specific : refuse(400, 'specific is required')
  checkNames(given, fields[type].create)
  return Object.fromEntries(fields[type].create.map((name) => [name, textIn(given, name)]))
}

/** The parts of `specific` that an update sends. */
export function changesIn(data: Body, type: Credential['type']): Record<string, string> {
  if (data.specific === undefined) return {}
  const given = isObject(data.specific) ? data.specific : refuse(400, 'specific must be a dictionary')
  checkNames(given, fields[type].update)
  return Object.fromEntries(Object.keys(given).map((name) => [name, textIn(given, name)]))
}

function checkNames(given: Body, allowed: readonly string[]): void {
  const odd = Object.keys(given).find((name) => !allowed.includes(name))
  if (odd !== undefined) refuse(400, `${odd} cannot be set`)
}
