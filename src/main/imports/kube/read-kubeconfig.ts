import { type Collector, collect } from '../collect.ts'
import { custom } from '../custom.ts'
import { importFailed } from '../failed.ts'
import type { ImportResult } from '../imported.ts'
import { entries, isObject, member, printed, text } from '../member.ts'
import { readYaml } from '../read-yaml.ts'
import { type Part, partsOf } from './parts.ts'
import { pemOf } from './pem.ts'
import { userOf } from './user.ts'

/**
 * A kubeconfig, YAML or JSON, of one document or several: each context becomes a credential, with its cluster's
 * address and its user's secrets.
 *
 * Files that it names are not read, and programs that it names are not run; both are kept as text. A user that
 * no whole context has is imported by itself.
 */
export function readKubeconfig(source: string): ImportResult {
  const files = readYaml(source, 'kubeconfig')
  if (!files.some(isObject)) throw importFailed('kubeconfig', '', 'it holds no configuration')
  const into = collect('kubeconfig')
  for (const [at, file] of files.entries()) {
    const one = files.length === 1 ? into : within(into, `document ${at + 1}`)
    if (isObject(file)) addFile(file, one)
    else one.warn('', 'it is no configuration and is not imported')
  }
  return into.result()
}

/** The same, with the document before each place. */
function within(into: Collector, document: string): Collector {
  const after = (place: string) => [document, place].filter(Boolean).join(': ')
  return {
    ...into,
    add: (found) => into.add({ ...found, place: after(found.place) }),
    skip: (name, place, reason) => into.skip(name, after(place), reason),
    warn: (place, reason) => into.warn(after(place), reason),
  }
}

/** Members of a file that hold no content of their own. */
const ofFile = new Set(['apiVersion', 'kind', 'current-context', 'clusters', 'users', 'contexts'])

function addFile(file: Record<string, unknown>, into: Collector): void {
  const clusters = partsOf(file, 'clusters', 'cluster', into)
  const users = partsOf(file, 'users', 'user', into)
  const contexts = partsOf(file, 'contexts', 'context', into)
  const current = text(file, 'current-context')

  const used = new Set<Part | undefined>()
  for (const context of contexts.values()) {
    const userName = text(context.body, 'user')
    const clusterName = text(context.body, 'cluster')
    const user = userName === undefined ? undefined : users.get(userName)
    const cluster = clusterName === undefined ? undefined : clusters.get(clusterName)
    used.add(cluster)
    // A user whose cluster is missing still has a credential.
    if (cluster) used.add(user)
    addContext(context, cluster, user, current === context.name, into)
  }
  for (const user of users.values()) if (!used.has(user)) addUser(user, into)
  for (const cluster of clusters.values()) {
    if (!used.has(cluster)) into.warn(cluster.place, 'no context has it, and it is not imported')
  }
  for (const { place, body } of [...clusters.values(), ...contexts.values(), ...users.values()]) {
    if (holds(member(body, 'extensions'))) into.warn(place, 'its extensions are not imported')
  }
  for (const [name, value] of entries(file)) {
    if (!ofFile.has(name) && holds(value)) into.warn(name, 'it holds settings and is not imported')
  }
}

const holds = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : value !== undefined && value !== ''

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
    custom: [...settingsOf(cluster.body), ...settingsOf(body), ...secrets.custom],
    tags: current ? ['current'] : [],
  })
}

/** Members of a cluster or a context that the kind has a place for, or that are told elsewhere. */
const placed = new Set(['server', 'certificate-authority-data', 'cluster', 'user', 'namespace', 'extensions'])

const settingsOf = (body: unknown) =>
  entries(body).flatMap(([key, value]) =>
    placed.has(key) || value === 'false' ? [] : [custom(key, printed(value), 'text')],
  )

/** A user without a context has no server, so it cannot be of the kind `kubernetes`. */
function addUser(user: Part, into: Collector): void {
  const { any, values, custom: fields } = userOf(user, into)
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
      ...fields,
    ],
  })
}
