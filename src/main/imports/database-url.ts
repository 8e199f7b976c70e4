import type { CustomField } from './imported.ts'

const engines: Readonly<Record<string, string>> = {
  postgres: 'postgres',
  postgresql: 'postgres',
  cockroachdb: 'cockroachdb',
  mysql: 'mysql',
  mysql2: 'mysql',
  mariadb: 'mariadb',
  mongodb: 'mongodb',
  'mongodb+srv': 'mongodb+srv',
  redis: 'redis',
  rediss: 'rediss',
  sqlserver: 'sqlserver',
  mssql: 'sqlserver',
  clickhouse: 'clickhouse',
}

export interface DatabaseUrl {
  /** By the field names of the kind `database`. */
  readonly values: Readonly<Record<string, string | undefined>>
  readonly custom: readonly CustomField[]
}

/**
 * A database's address in parts, with or without a leading `jdbc:`; null for any other text, and where a part
 * is left to be filled in (`${…}`).
 *
 * Several hosts stay together in `host`. A password may hold unescaped `@` and `:`, as people write it.
 */
export function databaseUrl(text: string): DatabaseUrl | null {
  const [, scheme = '', rest = ''] = /^(?:jdbc:)?([a-z][a-z0-9+]*):\/\/(\S+)$/i.exec(text) ?? []
  const name = scheme.toLowerCase()
  const engine = own(engines, name) ?? own(engines, name.replace(/\+.*$/, ''))
  if (!engine || /\$\{|\{\{|<[a-z]/i.test(rest)) return null

  const [beforeQuery = '', query = ''] = cut(rest, '?')
  const [authority = '', path = ''] = cut(beforeQuery, '/')
  const at = authority.lastIndexOf('@')
  const address = authority.slice(at + 1)
  const [user, password] = at < 0 ? [] : cut(authority.slice(0, at), ':')
  // Anything else may be a piece of a password that was not escaped, and a host is shown to everyone.
  if (!/^(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?(,[\w.-]+(:\d+)?)*$/i.test(address)) return null
  if (path.includes('@') || (at < 0 && query.includes('@'))) return null
  const single = /^(\[[^\]]+\]|[^:,]+)(?::(\d+))?$/.exec(address)

  const values: Record<string, string | undefined> = {
    engine,
    host: single?.[1] ?? address,
    port: single?.[2],
    database: decode(path),
    username: decode(user),
    password: decode(password),
  }
  const options: string[] = []
  const custom: CustomField[] = []
  for (const pair of query.split('&').filter(Boolean)) {
    const [key = '', value = ''] = cut(pair, '=')
    if (/^(user|username)$/i.test(key) && !values.username) values.username = decode(value)
    else if (/^(password|pwd)$/i.test(key) && !values.password) values.password = decode(value)
    else if (/passw|secret|token|key$/i.test(key)) {
      custom.push({ label: key, type: 'hidden', value: decode(value) ?? '' })
    } else options.push(pair)
  }
  values.options = options.join('&') || undefined
  return { values, custom }
}

const own = (record: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

const cut = (text: string, mark: string): [string, string?] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** Percent signs that escape nothing stay. */
function decode(part: string | undefined): string | undefined {
  if (!part) return undefined
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
