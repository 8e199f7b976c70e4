import type { Json, JsonObject, RemoteCredential, RemoteHealth } from '../provider.ts'
import { timeOf } from '../time.ts'
import { kinds, namesOf } from './kinds.ts'
import { readMetadata } from './metadata.ts'
import { isObject, type Shelf, shelf, withoutSecrets } from './safe-json.ts'
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
  const safe = withoutSecrets(others)
  const rest = shelf(safe)
  const properties = shelf(isObject(safe.properties) ? safe.properties : {})
  rest.take('properties')
  for (const one of [properties, rest]) if (one.at('kind') === kind) one.take('kind')

  const names = namesOf(kind)
  const attributes: JsonObject = {}
  const take = (from: Shelf, fields: readonly string[]) => {
    for (const field of fields) {
      const value = from.at(field)
      if (value === undefined || typeof value === 'object') continue
      attributes[field] = value
      from.take(field)
    }
  }
  take(properties, names?.own ?? [])
  if (names) take(rest, ['oauth_app_id', 'provider'])

  const metadata = readMetadata(sentMetadata)
  const beside: JsonObject = {}
  if (metadata.text !== undefined) (names ? attributes : beside).metadata = metadata.text
  if (metadata.odd !== undefined) beside.metadata = metadata.odd
  if (metadata.withheld.length > 0) beside.metadata_withheld = [...metadata.withheld]

  /** Moves a text out of where it lies; a blank or odd one stays. */
  const line = (from: Shelf, field: string): string | null => {
    const value = from.at(field)
    if (typeof value !== 'string' || value.trim() === '') return null
    from.take(field)
    return value
  }
  const name = line(properties, 'name') ?? line(rest, 'name') ?? nameOf(kind, id, attributes)

  const moment = (field: string): number | null => {
    const at = timeOf(rest.at(field))
    if (at !== null) rest.take(field)
    return at
  }
  const [createdAt, updatedAt] = ['created_at', 'updated_at'].map(moment)
  const health = healthOf(rest)
  const inside = properties.left()
  if (Object.keys(inside).length > 0) beside.properties = inside
  return {
    remoteId: id,
    kind,
    name,
    description: null,
    attributes,
    extra: Object.assign(rest.left(), beside),
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
function healthOf(rest: Shelf): RemoteHealth | null {
  const health = rest.at('health')
  if (!isObject(health)) return null
  const { status, notes, time } = health
  const state = typeof status === 'string' ? states[status] : undefined
  const checkedAt = timeOf(time)
  const said = lines(notes)
  const read = new Set(['status', 'notes', 'time'])
  const odd =
    Object.keys(health).some((name) => !read.has(name)) || ((time ?? null) !== null && checkedAt === null)
  if (state && !odd) rest.take('health')
  return { state: state ?? 'unknown', message: said || null, checkedAt }
}

const lines = (notes: Json | undefined): string =>
  [notes ?? []]
    .flat()
    .filter((note) => typeof note === 'string')
    .join(' ')
