import { type Collector, collect } from '../collect.ts'
import { custom } from '../custom.ts'
import { importFailed } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import { entries, isObject, member, printed, text } from '../member.ts'
import { onlyFirstDocument, readYaml } from '../read-yaml.ts'

/**
 * The `hosts.yml` of the GitHub command line: one user for each host, or since 2.40 several. A token that it
 * keeps in the system's keyring is not in the file.
 */
export function readHosts(source: string): ImportResult {
  const [file, ...others] = readYaml(source, 'github-cli')
  if (!isObject(file)) throw importFailed('github-cli', '', 'it holds no host')
  const into = collect('github-cli')
  if (others.length > 0) into.warn('document 2', onlyFirstDocument)
  // Some write its whole configuration into one file, hosts included.
  const wrapped = isObject(member(file, 'hosts'))
  for (const [name] of wrapped ? entries(file).filter(([name]) => name !== 'hosts') : [])
    into.warn(name, 'it holds settings and is not imported')
  for (const [host, each] of wrapped ? entries(file, 'hosts') : entries(file)) {
    // Before 2018, a host had a list of one.
    const settings = Array.isArray(each) ? each[0] : each
    if (isObject(settings)) addHost(host, settings, into)
    else into.skip(host, host, 'it is empty')
  }
  return into.result()
}

function addHost(host: string, settings: Record<string, unknown>, into: Collector): void {
  const active = text(settings, 'user')
  const token = text(settings, 'oauth_token')
  const users = new Map<string | undefined, unknown>(entries(settings, 'users'))
  // The token at the top is that of the user who is logged in now.
  if (!users.has(active) && (token !== undefined || users.size === 0)) users.set(active, {})
  const shared = entries(settings).filter(([name]) => !['user', 'users', 'oauth_token'].includes(name))
  for (const [user, own] of users) {
    const place =
      user !== undefined && member(settings, 'users', user) !== undefined ? `${host}.users.${user}` : host
    const name = user === undefined ? host : `${user}@${host}`
    const value = text(own, 'oauth_token') ?? (user === active ? token : undefined)
    if (value === undefined) {
      into.skip(name, place, 'its token is in the keyring of the system, not in this file')
      continue
    }
    const rest = [...shared, ...entries(own).filter(([key]) => key !== 'oauth_token')]
    into.add({
      kind: 'git-token',
      name,
      place,
      values: { host, username: user, token: value },
      custom: rest.map(([key, each]) => custom(key, printed(each))),
      tags: users.size > 1 && user === active ? ['active'] : [],
    })
  }
}
