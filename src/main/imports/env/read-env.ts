import { type Collector, collect, type Found } from '../collect.ts'
import { custom, soundsSecret } from '../custom.ts'
import { databaseUrl } from '../database-url.ts'
import type { ImportResult } from '../imported.ts'
import { gitTokenHost, googleKeyText, holdsPassword, isStripeSecret, privateKeyLabel } from '../recognise.ts'
import { gather } from './gather.ts'
import { parseEnv, type Variable } from './parse-env.ts'

/**
 * The variables of a `.env` file as credentials.
 *
 * Groups that are known become one credential of their kind; a value that tells by itself what it opens, or
 * whose name says that it is secret, becomes one each. All other variables stay together in one credential
 * named after the file, so that none is lost. References such as `${OTHER}` are kept as they are.
 */
export function readEnv(text: string, fileName: string): ImportResult {
  const into = collect('env')
  const { variables, notes } = parseEnv(text)
  for (const { line, reason } of notes) into.warn(`line ${line}`, reason)
  for (const { name, value, line } of variables) {
    if (/\$\{\w|\$\w|\$\(/.test(value) && !/^\$2[aby]?\$/.test(value)) {
      into.warn(`line ${line}`, `${name} may refer to another variable; it is kept as it is written`)
    }
  }

  const gathered = gather(variables)
  const used = new Set(gathered.flatMap((each) => each.used))
  for (const { group, prefix, values, used: members } of gathered) {
    const labels = [...new Set(members.map(({ name }) => name))]
    into.add({
      kind: group.kind,
      name: prefix || titleOf(group.kind, values, labels),
      place: `line ${Math.min(...members.map(({ line }) => line))}`,
      values,
      description: `From ${labels.join(', ')}`,
    })
  }
  const pairs = loginsOf(variables.filter((variable) => !used.has(variable)))
  const rest: Variable[] = []
  for (const variable of variables) {
    if (used.has(variable)) continue
    const found = pairs.get(variable) ?? single(variable, into)
    if (found === 'settings') rest.push(variable)
    else if (found !== 'used') into.add(found)
  }
  addSettings(rest, fileName, into)
  return into.result()
}

/** `X_USER` beside `X_PASSWORD`: one login. The user's variable is then used. */
function loginsOf(variables: readonly Variable[]): Map<Variable, Found | 'used'> {
  const byName = new Map(variables.map((variable) => [variable.name, variable]))
  const found = new Map<Variable, Found | 'used'>()
  for (const variable of variables) {
    const prefix = /^(.+)_(?:PASS|PASSWORD|PASSWD)$/i.exec(variable.name)?.[1]
    if (!prefix || variable.value.trim() === '' || databaseUrl(variable.value)) continue
    const sibling = (...ends: readonly string[]) =>
      ends.map((end) => byName.get(`${prefix}_${end}`)).find((each) => each?.value && !found.has(each))
    const user = sibling('USER', 'USERNAME', 'LOGIN', 'EMAIL')
    const host = sibling('URL', 'HOST', 'SERVER')
    if (!user) continue
    for (const each of [user, host]) if (each) found.set(each, 'used')
    found.set(variable, {
      kind: 'generic',
      name: prefix,
      place: `line ${variable.line}`,
      values: { username: user.value, url: host?.value, password: variable.value },
      description: `From ${[user, variable, host].flatMap((each) => each?.name ?? []).join(', ')}`,
    })
  }
  return found
}

function single({ name, value, line }: Variable, into: Collector): Found | 'settings' | 'used' {
  const place = `line ${line}`
  if (/_CREDENTIALS$/i.test(name) && /^[~./\w-]*[/\\][^{}]*$/.test(value)) {
    into.warn(place, `${name} names a file; import that file for what is in it`)
    return 'settings'
  }
  const secret = soundsSecret(name)
  if (value.trim() === '') {
    if (!secret) return 'settings'
    into.skip(name, place, 'it is empty')
    return 'used'
  }
  const database = databaseUrl(value)
  if (database) return { kind: 'database', name, place, values: database.values, custom: database.custom }
  const google = googleKeyText(value)
  if (google) return { kind: 'gcp-key', name, place, values: google }
  if (privateKeyLabel(value) && /ssh|deploy/i.test(name))
    return { kind: 'ssh-key', name, place, values: { privateKey: value } }
  const host = gitTokenHost(value)
  if (host) return { kind: 'git-token', name, place, values: { host, token: value } }
  if (isStripeSecret(value)) return { kind: 'stripe-key', name, place, values: { secretKey: value } }
  if (!secret && !privateKeyLabel(value) && !holdsPassword(value)) return 'settings'
  return {
    kind: 'generic',
    name,
    place,
    values: value.includes('\n') ? { secretText: value } : { password: value },
  }
}

function addSettings(rest: readonly Variable[], fileName: string, into: Collector): void {
  const held = rest.filter(({ value }) => value !== '')
  const empty = rest.filter(({ value }) => value === '')
  for (const { name, line } of empty) into.warn(`line ${line}`, `${name} is empty and left out`)
  for (let at = 0; at < held.length; at += perCredential) {
    const part = held.slice(at, at + perCredential)
    into.add({
      kind: 'generic',
      name: at === 0 ? fileName : `${fileName} (${at / perCredential + 1})`,
      place: `line ${part[0]?.line}`,
      values: {},
      description: 'The variables of this file that are no secrets by their names',
      custom: part.map(({ name, value }) => custom(name, value, 'text')),
    })
  }
}

/** As many further fields as one credential takes. */
const perCredential = 200

const titleOf = (
  kind: string,
  values: Readonly<Record<string, string>>,
  names: readonly string[],
): string => {
  if (kind === 'git-token') return names[0] ?? kind
  return values.database ?? values.host ?? titles[kind] ?? names[0] ?? kind
}

const titles: Readonly<Record<string, string>> = {
  'aws-key': 'AWS',
  'aws-role': 'AWS role',
  'azure-principal': 'Azure',
  scaleway: 'Scaleway',
  'stripe-key': 'Stripe',
  'oauth-client': 'OAuth client',
}
