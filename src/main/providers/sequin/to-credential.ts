import type { Json, JsonObject, RemoteCredential, RemoteHealth } from '../provider.ts'
import { timeOf } from '../time.ts'
import { kinds, namesOf } from './kinds.ts'
import { readMetadata } from './metadata.ts'
import { isObject, withoutNulls, withoutSecrets } from './safe-json.ts'
import { kindIn, type WireCredential } from './wire.ts'

/**
 * A credential as Keystead keeps it: declared public fields by name, and all else whole in `extra`.
 *
 * No secret is taken from an answer, whatever the remote sends: Sequin masks them with asterisks, and
 * where it did not, it would be by mistake. Times are read as UTC, in either of the forms Sequin writes.
 */
export function toCredential(wire: WireCredential): RemoteCredential {
  const kind = kindIn(wire)
  const { id, metadata: sentMetadata, ...others } = wire as JsonObject & { id: string }
  const rest = withoutNulls(withoutSecrets(others))
  const properties = isObject(rest.properties) ? withoutNulls(rest.properties) : {}
  delete rest.properties
  if (properties.kind === kind) delete properties.kind
  if (rest.kind === kind) delete rest.kind

  const names = namesOf(kind)
  const attributes: JsonObject = {}
  const take = (from: JsonObject, fields: readonly string[]) => {
    for (const field of fields) {
      const value = from[field]
      if (value === undefined || typeof value === 'object') continue
      attributes[field] = value
      delete from[field]
    }
  }
  take(properties, names?.own ?? [])
  if (names) take(rest, ['oauth_app_id', 'provider'])

  const metadata = readMetadata(sentMetadata)
  if (metadata.text !== undefined) (names ? attributes : rest).metadata = metadata.text
  if (metadata.odd !== undefined) rest.metadata = metadata.odd
  if (metadata.withheld.length > 0) rest.metadata_withheld = [...metadata.withheld]

  /** Moves a text out of where it lies; a blank or odd one stays. */
  const line = (from: JsonObject, field: string): string | null => {
    const value = from[field]
    if (typeof value !== 'string' || value.trim() === '') return null
    delete from[field]
    return value
  }
  const inside = line(properties, 'name')
  const name = inside ?? line(rest, 'name') ?? nameOf(kind, id, attributes)

  const moment = (field: string): number | null => {
    const at = timeOf(rest[field])
    if (at !== null) delete rest[field]
    return at
  }
  const [createdAt, updatedAt] = ['created_at', 'updated_at'].map(moment)
  const health = healthOf(rest)
  if (Object.keys(properties).length > 0) rest.properties = properties
  return {
    remoteId: id,
    kind,
    name,
    description: null,
    attributes,
    extra: rest,
    createdAt: createdAt ?? null,
    updatedAt: updatedAt ?? null,
    lastUsedAt: null,
    health,
  }
}

/** Many kinds have no name: what tells them apart stands for it, and the id makes it one of its own. */
function nameOf(kind: string, id: string, attributes: JsonObject): string {
  const known = kinds.find((each) => each.id === kind)
  const hint = known?.hint
    .map((field) => attributes[field])
    .find((value) => value !== undefined && value !== '')
  return `${known?.label ?? kind} ${hint === undefined ? id.slice(0, 8) : String(hint)}`
}

const states: Readonly<Record<string, RemoteHealth['state']>> = {
  ok: 'ok',
  healthy: 'ok',
  warn: 'warn',
  error: 'invalid',
}

/** Takes `health` out of `rest`, unless it says something that is not known. Usually there is none. */
function healthOf(rest: JsonObject): RemoteHealth | null {
  const { health } = rest
  if (!isObject(health)) return null
  const { status, notes, time } = health
  const state = typeof status === 'string' ? states[status] : undefined
  const checkedAt = timeOf(time)
  const said = lines(notes)
  const read = new Set(['status', 'notes', 'time'])
  const odd =
    Object.keys(health).some((name) => !read.has(name)) || ((time ?? null) !== null && checkedAt === null)
  if (state && !odd) delete rest.health
  return { state: state ?? 'unknown', message: said || null, checkedAt }
}

const lines = (notes: Json | undefined): string =>
  [notes ?? []]
    .flat()
    .filter((note) => typeof note === 'string')
    .join(' ')
