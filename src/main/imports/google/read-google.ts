import { type Collector, collect } from '../collect.ts'
import { custom } from '../custom.ts'
import type { ImportResult } from '../imported.ts'
import { entries, isObject, member, printed, text } from '../member.ts'
import { readJson } from '../read-json.ts'
import { googleKey } from '../recognise.ts'

/**
 * A key file of Google Cloud, of any type that its libraries read, kept whole as the file it is; or the file of an
 * OAuth client. A list of such files is read one by one.
 */
export function readGoogle(source: string, fileName: string): ImportResult {
  const into = collect('gcp')
  const value = readJson(source, 'gcp')
  const title = fileName.replace(/\.json$/i, '')
  if (!Array.isArray(value)) addFile(value, source.trim(), title, '', into)
  else
    for (const [at, each] of value.entries())
      addFile(each, JSON.stringify(each, null, 2), `${title} (${at + 1})`, `[${at}]`, into)
  return into.result()
}

function addFile(value: unknown, source: string, title: string, place: string, into: Collector): void {
  const client = member(value, 'installed') ?? member(value, 'web')
  if (isObject(client)) {
    addClient(client, title, place, into)
    return
  }
  // Some tools leave the type out of a service account's file.
  const typed =
    isObject(value) &&
    text(value, 'type') === undefined &&
    text(value, 'private_key') &&
    text(value, 'client_email')
  const values = googleKey(typed ? { ...value, type: 'service_account' } : value, source)
  if (!values) {
    into.skip(
      title,
      place,
      text(value, 'type') === undefined ? 'it has no type' : 'Keystead does not know its type',
    )
    return
  }
  const missing = needs[values.type ?? '']?.filter((name) => member(value, name) === undefined)[0]
  if (missing !== undefined) {
    into.skip(title, place, `it has no ${missing}`)
    return
  }
  if (values.type?.startsWith('external_account')) {
    const path =
      text(value, 'credential_source', 'file') ?? text(value, 'credential_source', 'executable', 'command')
    if (path !== undefined)
      into.warn(place, 'it leads to a file or a program on the machine it is used on; that is not imported')
  }
  into.add({
    kind: 'gcp-key',
    name: values.clientEmail ?? values.projectId ?? title,
    place,
    values,
    organization: values.projectId,
  })
}

/** Members without which a file of a type is of no use. */
const needs: Readonly<Record<string, readonly string[]>> = {
  service_account: ['private_key', 'client_email'],
  authorized_user: ['client_id', 'client_secret', 'refresh_token'],
  external_account: ['audience'],
}

function addClient(client: Record<string, unknown>, title: string, place: string, into: Collector): void {
  const known = ['client_id', 'client_secret', 'auth_uri', 'token_uri']
  into.add({
    kind: 'oauth-client',
    name: text(client, 'project_id') ?? title,
    place,
    values: {
      clientId: text(client, 'client_id'),
      clientSecret: text(client, 'client_secret'),
      authorizationUrl: text(client, 'auth_uri'),
      tokenUrl: text(client, 'token_uri'),
    },
    custom: entries(client)
      .filter(([name]) => !known.includes(name))
      .map(([name, value]) => custom(name, printed(value), 'text')),
    organization: text(client, 'project_id'),
  })
}
