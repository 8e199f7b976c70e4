import { rules } from './kinds.ts'
import type { Credential, OauthApp, SequinState } from './state.ts'

/** ISO 8601 to the second with a zone, as lists have it. */
const zoned = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`
/** The other form, without a zone, as answers to an update and `health.time` have it. */
const plain = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')

/** `form` is that of the times. A secret is a run of asterisks, and its length says nothing. */
export function shownCredential(
  credential: Credential,
  state: SequinState,
  form: 'zoned' | 'plain' = 'zoned',
): Record<string, unknown> {
  const { id, provider, oauthAppId, properties, metadata, health, createdAt, updatedAt } = credential
  const app = state.oauthApps.find((each) => each.id === oauthAppId)
  const date = form === 'zoned' ? zoned : plain
  return {
    id,
    provider,
    oauth_app_id: oauthAppId,
    // Sequin's own apps are not shown to anyone.
    oauth_app: app ? shownApp(app) : { kind: 'sequin' },
    properties: masked(properties),
    metadata,
    ...(health && { health: { status: health.status, notes: health.notes, time: plain(health.time) } }),
    created_at: date(createdAt),
    updated_at: date(updatedAt),
  }
}

function masked(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const secret =
    rules[String(properties.kind)]?.secret ?? Object.keys(properties).filter((name) => name !== 'kind')
  const entries = Object.entries(properties)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, secret.includes(name) ? '***********' : value]),
  )
}

const shownApp = ({ id, name, provider, clientId }: OauthApp) => ({
  name,
  id,
  client_id: clientId,
  client_secret: '**********',
  metadata: {},
  provider,
})
