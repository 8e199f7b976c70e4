/// <reference path="./ini.d.ts" />
import { parse } from 'ini'
import { type Collector, collect } from '../collect.ts'
import { custom } from '../custom.ts'
import type { ImportResult } from '../imported.ts'
import { entries, member, text } from '../member.ts'

/** What a registry's keys may be called. */
const ours = [
  '_authToken',
  '_auth',
  '_password',
  'username',
  'email',
  'certfile',
  'keyfile',
  'cert',
  'key',
  'tokenHelper',
] as const
type Key = (typeof ours)[number]

interface Login {
  readonly registry: string
  readonly place: string
  readonly values: Partial<Record<Key, string>>
}

/**
 * The logins of an `.npmrc`, one for each registry: tokens, or a user name and a password. Keys at the top belong
 * to the default registry, as before npm 9. A value that comes from the environment (`${NPM_TOKEN}`) is not in
 * the file, and a token helper is not run.
 */
export function readNpmrc(source: string): ImportResult {
  const into = collect('npmrc')
  const file: unknown = parse(source)
  const logins = new Map<string, Login>()
  const scopes = new Map<string, string[]>()
  const defaultRegistry = text(file, 'registry') ?? 'https://registry.npmjs.org/'
  for (const [name] of entries(file)) {
    const value = last(member(file, name))
    const [, scope] = /^(@[^:]+):registry$/.exec(name) ?? []
    const [, address, own] = /^(\/\/.+):([^:/]+)$/.exec(name) ?? []
    const key = ours.find((each) => each.toLowerCase() === (own ?? name).toLowerCase())
    if (scope && value !== undefined) push(scopes, withoutScheme(value), scope)
    else if (key && value !== undefined) {
      const registry = address ? `https:${address}` : defaultRegistry
      const login = logins.get(withoutScheme(registry)) ?? { registry, place: address ?? name, values: {} }
      if (login.values[key] !== undefined) into.warn(name, 'its registry has one already, and that counts')
      login.values[key] ??= value
      logins.set(withoutScheme(registry), login)
    } else if (name !== 'registry') into.warn(name, 'it is a setting and is not imported')
  }
  for (const [at, names] of scopes) {
    if (!logins.has(at)) into.warn(names.join(', '), 'the file has no login for its registry')
  }
  for (const [at, login] of logins) addLogin(login, scopes.get(at) ?? [], into)
  return into.result()
}

function addLogin({ registry, place, values }: Login, scopes: readonly string[], into: Collector): void {
  const variable = Object.values(values)
    .map((value) => /\$\{([^}]+)\}/.exec(value)?.[1])
    .find(Boolean)
  const name = withoutScheme(registry)
  if (variable !== undefined) {
    into.skip(name, place, `its value comes from the environment (${variable}) and is not in the file`)
    return
  }
  const { _authToken: token, _auth: auth, _password: encoded, username, email, ...others } = values
  const pair = auth === undefined ? null : base64(auth)
  const colon = pair?.indexOf(':') ?? -1
  const ofPair =
    pair !== null && colon > 0 ? { username: pair.slice(0, colon), password: pair.slice(colon + 1) } : null
  const password = encoded === undefined ? undefined : (base64(encoded) ?? encoded)
  const secret = token ?? ofPair?.password ?? auth ?? password
  if (secret === undefined && values.key === undefined && values.keyfile === undefined) {
    into.skip(
      name,
      place,
      values.tokenHelper
        ? 'its token comes from a program, which is not run'
        : 'it has no token and no password',
    )
    return
  }
  const spare = [token && ofPair?.password, token || ofPair ? password : undefined].filter(
    (each) => each && each !== secret,
  )
  into.add({
    kind: 'generic',
    name,
    place,
    values: { url: registry, username: username ?? ofPair?.username, password: secret },
    custom: [
      ...spare.map((each) => custom('Password', each, 'hidden')),
      custom('email', email, 'text'),
      ...Object.entries(others).map(([key, value]) => custom(key, value)),
    ],
    tags: scopes,
    organization: scopes[0]?.slice(1),
  })
}

/** Of a key that stands several times the last counts, as for npm. */
const last = (value: unknown): string | undefined => (Array.isArray(value) ? text(value.at(-1)) : text(value))

function push(into: Map<string, string[]>, key: string, value: string): void {
  const values = into.get(key)
  if (values) values.push(value)
  else into.set(key, [value])
}

const withoutScheme = (address: string): string => address.replace(/^(https?:)?\/\//, '').replace(/\/+$/, '')

function base64(value: string): string | null {
  if (!/^[A-Za-z0-9+/]+=*$/.test(value)) return null
  const plain = Buffer.from(value, 'base64').toString('utf8')
  return plain.includes('\uFFFD') ? null : plain
}
