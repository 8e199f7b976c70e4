import { type Collector, collect } from '../collect.ts'
import { custom } from '../custom.ts'
import { importFailed } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import { entries, isObject, member, printed, text } from '../member.ts'
import { readJson } from '../read-json.ts'

/** Members of a registry's entry that are read; others become further fields. */
const known = new Set(['auth', 'username', 'password', 'identitytoken', 'registrytoken'])
/** Members of the file that hold or lead to logins; the rest are settings. */
const logins = new Set(['auths', 'credsStore', 'credHelpers'])

/**
 * Docker's `config.json`, or the older file that holds registries only. A login that a credential store or
 * helper keeps is not in the file; neither is run.
 */
export function readDocker(source: string): ImportResult {
  const file = readJson(source, 'docker')
  if (!isObject(file)) throw importFailed('docker', '', 'it holds no registry')
  const into = collect('docker')
  const current = ['auths', 'credsStore', 'credHelpers', 'HttpHeaders'].some(
    (name) => member(file, name) !== undefined,
  )
  const store = text(file, 'credsStore')
  for (const [registry, auth] of current ? entries(file, 'auths') : entries(file)) {
    addRegistry(registry, auth, current ? `auths.${registry}` : registry, store, into)
  }
  if (store && entries(file, 'auths').length === 0) {
    into.skip(store, 'credsStore', `its logins are kept in the credential store ${store}`)
  }
  for (const [registry, helper] of entries(file, 'credHelpers')) {
    into.skip(
      registry,
      `credHelpers.${registry}`,
      `its login is kept by the credential helper ${text(helper) ?? ''}`.trim(),
    )
  }
  if (!current) return into.result()
  for (const [name] of entries(file)) {
    if (!logins.has(name)) into.warn(name, 'it is a setting and is not imported')
  }
  return into.result()
}

function addRegistry(
  registry: string,
  auth: unknown,
  place: string,
  store: string | undefined,
  into: Collector,
): void {
  const decoded = decode(text(auth, 'auth'))
  if (decoded === null) {
    into.skip(registry, place, 'its login is not encoded as Docker does')
    return
  }
  const username = decoded.username ?? text(auth, 'username')
  const password = decoded.password ?? text(auth, 'password')
  const token = text(auth, 'identitytoken') ?? text(auth, 'registrytoken')
  const secret = token ?? password
  if (secret === undefined) {
    const kept = store ? `its login is kept in the credential store ${store}` : 'it has no login'
    into.skip(registry, place, kept)
    return
  }
  const second = token !== undefined && password !== undefined ? password : undefined
  const both = text(auth, 'identitytoken') === undefined ? undefined : text(auth, 'registrytoken')
  into.add({
    kind: 'container-registry',
    name: nameOf(registry),
    place,
    values: { registry, username, password: secret },
    custom: [
      custom('Password', second, 'hidden'),
      custom('registrytoken', both, 'hidden'),
      ...entries(auth).flatMap(([name, value]) => (known.has(name) ? [] : [custom(name, printed(value))])),
    ],
  })
}

/** `user:password` in base64; null for anything else. Some writers pad it with zero bytes. */
function decode(auth: string | undefined): { username?: string; password?: string } | null {
  if (auth === undefined) return {}
  if (!/^[A-Za-z0-9+/_-]+=*\s*$/.test(auth)) return null
  const plain = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '')
  const colon = plain.indexOf(':')
  if (colon < 0) return null
  const [username, password] = [plain.slice(0, colon), plain.slice(colon + 1)]
  return { ...(username && { username }), ...(password && { password }) }
}

/** Docker Hub's own address is one of an interface that is long gone. */
const nameOf = (registry: string): string =>
  /index\.docker\.io/.test(registry) ? 'Docker Hub' : registry.replace(/^https?:\/\//, '').replace(/\/+$/, '')
