import { type Collector, collect } from '../collect.ts'
import { importFailed } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import { isObject, list, member, text } from '../member.ts'
import { readYaml } from '../read-yaml.ts'
import { type Part, partsOf } from './parts.ts'
import { pemOf } from './pem.ts'
import { userOf } from './user.ts'

/**
 * A kubeconfig, YAML or JSON: each context becomes a credential, with its cluster's address and its user's secrets.
 *
 * Files that it names are not read, and programs that it names are not run; both are kept as text. A user that
 * no context has is imported by itself.
 */
export function readKubeconfig(source: string): ImportResult {
  const file = readYaml(source, 'kubeconfig')
  if (!isObject(file)) throw importFailed('kubeconfig', '', 'it holds no configuration')
  const into = collect('kubeconfig')
  const clusters = partsOf(file, 'clusters', 'cluster', into)
  const users = partsOf(file, 'users', 'user', into)
  const contexts = partsOf(file, 'contexts', 'context', into)
  const current = text(file, 'current-context')

  const used = new Set<string>()
  for (const context of contexts.values()) {
    const userName = text(context.body, 'user')
    const clusterName = text(context.body, 'cluster')
    const user = userName === undefined ? undefined : users.get(userName)
    const cluster = clusterName === undefined ? undefined : clusters.get(clusterName)
    if (user) used.add(user.name)
    addContext(context, cluster, user, current === context.name, into)
  }
  for (const user of users.values()) if (!used.has(user.name)) addUser(user, into)
  for (const name of ['preferences', 'extensions']) {
    const value = member(file, name)
    const empty = isObject(value) ? Object.keys(value).length === 0 : list(file, name).length === 0
    if (value !== undefined && !empty) into.warn(name, 'it holds settings and is not imported')
  }
  return into.result()
}

function addContext(
  context: Part,
  cluster: Part | undefined,
  user: Part | undefined,
  current: boolean,
  into: Collector,
): void {
  const { name, place, body } = context
  if (!cluster) {
    into.skip(name, place, 'its cluster is not in this file')
    return
  }
  if (!user) {
    into.skip(name, place, 'its user is not in this file')
    return
  }
  const secrets = userOf(user, into)
  if (!secrets.any) {
    into.skip(name, place, 'its user has no credential')
    return
  }
  const authority = text(cluster.body, 'certificate-authority-data')
  const authorityPem = authority === undefined ? undefined : pemOf(authority)
  if (authorityPem === null) into.warn(cluster.place, 'certificate-authority-data is no base64 and left out')
  if (text(cluster.body, 'certificate-authority') && !authority) {
    into.warn(cluster.place, 'its certificate is in a file of its own and is not imported')
  }
  const settings = [
    'certificate-authority',
    'insecure-skip-tls-verify',
    'proxy-url',
    'tls-server-name',
    'disable-compression',
  ]
  into.add({
    kind: 'kubernetes',
    name,
    place,
    values: {
      server: text(cluster.body, 'server'),
      cluster: cluster.name,
      context: name,
      namespace: text(body, 'namespace'),
      certificateAuthority: authorityPem,
      ...secrets.values,
      username: secrets.values.username ?? user.name,
    },
    custom: [
      ...settings.map((key) => {
        const value = text(cluster.body, key)
        return { label: key, type: 'text' as const, value: value === 'false' ? undefined : value }
      }),
      ...secrets.custom,
    ],
    tags: current ? ['current'] : [],
  })
}

/** A user without a context has no server, so it cannot be of the kind `kubernetes`. */
function addUser(user: Part, into: Collector): void {
  const { any, values, custom } = userOf(user, into)
  if (!any) {
    into.skip(user.name, user.place, 'it has no credential')
    return
  }
  const { username, password, token, clientCertificate, clientKey, execCommand } = values
  const secrets = { Password: password, Token: token, 'Client key': clientKey }
  into.add({
    kind: 'generic',
    name: user.name,
    place: user.place,
    values: { username: username ?? user.name },
    description: 'A user of a kubeconfig that no context has',
    custom: [
      ...Object.entries(secrets).map(([label, value]) => ({ label, type: 'hidden' as const, value })),
      { label: 'Client certificate', type: 'text', value: clientCertificate },
      { label: 'Login command', type: 'text', value: execCommand },
      ...custom,
    ],
  })
}
