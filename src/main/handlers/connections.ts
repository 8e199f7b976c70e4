import { randomUUID } from 'node:crypto'
import type { Place, Scope } from '../../shared/connection.ts'
import type { AppCalls } from '../../shared/contract.ts'
import { AppError, invalidInput } from '../../shared/errors.ts'
import type { Handlers } from '../../shared/ipc.ts'
import type { Core } from '../core.ts'
import { catalogueInfo, kindInfo, newOrigins, providerInfo, redact, restore } from '../providers/form.ts'
import type { Provider } from '../providers/provider.ts'
import { findProvider, local, providers } from '../providers/registry.ts'
import { providerIO } from '../sync/engine.ts'
import type { Config } from '../vault/connections.ts'
import type { Doubt } from '../vault/gone.ts'
import type { PlaceRow } from '../vault/places.ts'

type Names = Extract<keyof AppCalls, `connections.${string}` | `providers.${string}` | 'places.list'>

/** Checking a login may not hang: the person is looking at the form. */
const identifyTimeoutMs = 45_000

/** Connections, what they see, and their pulls. */
export const connectionHandlers = ({
  ports,
  session,
  engine,
  schedule,
  logins,
  emit,
}: Core): Pick<Handlers<AppCalls>, Names> => {
  /** Parses a form and asks the remote who we are. Throws `invalid-input` or what the remote says. */
  async function identify(provider: Provider, values: Record<string, unknown>) {
    const parsed = provider.connection.safeParse(values)
    if (!parsed.success) throw invalidInput(parsed.error)
    const io = providerIO(ports, AbortSignal.timeout(identifyTimeoutMs))
    const { account } = await provider.connect(parsed.data, io).identify()
    const config: Config = redact(provider.connection, parsed.data)
    return { account, config, parsed: parsed.data }
  }

  return {
    'providers.list': () => providers.map(providerInfo),
    'providers.local': () => catalogueInfo(local),
    'providers.kind': ({ provider, kind }) => {
      const known = [local, ...providers].find(({ id }) => id === provider)
      const found = known?.kinds.find(({ id }) => id === kind)
      return found ? kindInfo(found) : null
    },
    'places.list': () => {
      const vault = session.vault()
      const owed = vault.outbox.counts()
      const rows = Map.groupBy(vault.places.tree(), ({ connection }) => connection)
      return vault.connections.list().map(({ rid, ...connection }): Place => {
        const organizations = organizationsOf(rows.get(rid) ?? [])
        const count = organizations.reduce((sum, organization) => sum + organization.count, 0)
        const sync = schedule.statusOf(connection.id)
        return { ...connection, owed: owed.get(rid) ?? nothingOwed, sync, organizations, count }
      })
    },
    'connections.add': async ({ provider: providerId, label, values }) => {
      const provider = findProvider(providerId)
      const { account, config, parsed } = await identify(provider, restore(provider.connection, values, {}))
      const id = randomUUID()
      const { connections } = session.vault()
      const given = {
        id,
        provider: provider.id,
        label: label || nameFor(provider, connections.list()),
        account,
        config,
      }
      connections.add(given, logins.keep(id, provider, parsed), ports.now())
      emit('places.changed', {})
      schedule.reset(id)
      engine.start(id)
      return { id }
    },
    'connections.edit': async ({ id, label, values }) => {
      const { connections } = session.vault()
      const stored = connections.get(id)
      const provider = findProvider(stored.provider)
      const moved = newOrigins(provider.connection, values, stored.config)
      const edited = restore(provider.connection, values, { ...stored.config, ...logins.secrets(id) })
      const { account, config, parsed } = await identify(provider, edited)
      // A page that was taken over must not lead secrets elsewhere by itself.
      if (moved.length > 0 && ports.agreed && !(await ports.agreed('server', moved.join('\n'))))
        throw new AppError('cancelled', {}, 'The connection was left as it was.')
      engine.cancel(id)
      await engine.settled(id)
      const secrets = logins.keep(id, provider, parsed)
      const { together, connections: kept } = session.vault()
      together(() => {
        kept.edit({ id, label: label || provider.name, account, config }, secrets)
        // What is owed was meant for where it led before.
        if (moved.length > 0) kept.allowWrites(id, false)
      })
      emit('places.changed', {})
      schedule.reset(id)
      engine.start(id)
    },
    'connections.remove': async ({ id }) => {
      engine.cancel(id)
      await engine.settled(id)
      session.vault().connections.remove(id)
      logins.forget(id)
      emit('places.changed', {})
      emit('credentials.changed', {})
    },
  }
}

function organizationsOf(rows: readonly PlaceRow[]): Place['organizations'] {
  return [...Map.groupBy(rows, ({ organizationId }) => organizationId)].map(([id, inside]) => {
    const scopes = inside.flatMap(({ scopeId, scopeName: name, scopeKind: kind, doubt, ...row }) =>
      scopeId === null
        ? []
        : [{ id: scopeId, name, kind, readOnly: row.readOnly, doubt: doubtOf(doubt), count: row.count }],
    )
    const count = scopes.reduce((sum, scope) => sum + scope.count, 0)
    return { id, name: inside[0]?.organizationName ?? '', tieId: inside[0]?.tieId ?? null, count, scopes }
  })
}

/** «Seqera», or «Seqera 2» where that is taken: two of one name cannot be told apart. */
function nameFor({ name }: Provider, others: readonly { label: string }[]): string {
  const taken = new Set(others.map(({ label }) => label))
  for (let count = 1; ; count++) {
    const label = count === 1 ? name : `${name} ${count}`
    if (!taken.has(label)) return label
  }
}

const doubtOf = (stored: string | null): Scope['doubt'] => {
  if (stored === null) return null
  const { missing, of } = JSON.parse(stored) as Doubt
  return { missing, of }
}

const nothingOwed = { pending: 0, failed: 0, held: 0, conflicts: 0 }
