import { type Call, Refusal } from '../remote.ts'
import { type Rule, rules } from './kinds.ts'
import type { SequinState } from './state.ts'

type Fields = Readonly<Record<string, unknown>>

export const refuse = (status: number, summary: string): never => {
  throw new Refusal(status, { summary })
}

/** 422 that names fields, each with its reasons. */
function invalid(errors: Readonly<Record<string, readonly string[]>>): never {
  throw new Refusal(422, { summary: 'Validation failed', validation_errors: errors })
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const bodyOf = ({ body }: Call): Fields =>
  isObject(body) ? body : refuse(400, 'Malformed request body')

export function nameIn({ name }: Fields): string | undefined {
  if (name === undefined || name === null) return undefined
  if (typeof name !== 'string') return invalid({ name: ['is invalid'] })
  return name.length <= 100 ? name : invalid({ name: ['should be at most 100 character(s)'] })
}

export function metadataIn({ metadata }: Fields): Record<string, unknown> | undefined {
  if (metadata === undefined || metadata === null) return undefined
  return isObject(metadata) ? { ...metadata } : invalid({ metadata: ['is invalid'] })
}

export interface Imported {
  readonly rule: Rule
  readonly kind: string
  readonly properties: Record<string, unknown>
  readonly oauthAppId: string | null
}

/** The credential in the body of an import. 422 for whatever of it does not fit its kind. */
export function importIn(body: Fields, state: SequinState): Imported {
  const { properties, oauth_app_id: app = null } = body
  if (!isObject(properties)) return invalid({ properties: ["can't be blank"] })
  const kind = String(properties.kind ?? '')
  const rule = rules[kind]
  if (!rule) return invalid({ 'properties.kind': ['is invalid'] })
  const errors: Record<string, string[]> = {}
  for (const name of rule.needs) {
    if ((properties[name] ?? '') === '') errors[`properties.${name}`] = ["can't be blank"]
  }
  for (const name of Object.keys(properties)) {
    if (![...rule.secret, ...rule.public, 'kind', 'name'].includes(name)) errors[name] = ['is unknown']
  }
  if (rule.oauth && app === null) errors.oauth_app_id = ["can't be blank"]
  else if (app !== null && !state.oauthApps.some(({ id }) => id === app))
    errors.oauth_app_id = ['does not exist']
  if (Object.keys(errors).length > 0) invalid(errors)
  return { rule, kind, properties: { ...properties }, oauthAppId: app as string | null }
}
