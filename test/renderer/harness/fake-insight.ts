import { type AttentionReason, type Finding, reasons } from '../../../src/shared/attention.ts'
import type { AppCalls } from '../../../src/shared/contract.ts'
import type { CredentialDetail } from '../../../src/shared/credential.ts'
import type { UsageGraph } from '../../../src/shared/graph.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { FakeState } from './fake-handlers.ts'

type Names =
  | 'attention.list'
  | 'attention.counts'
  | 'attention.ages'
  | 'secrets.whereIs'
  | 'credentials.usageGraph'
  | 'credentials.totp'
const day = 86_400_000

function findingOf(reason: AttentionReason, credential: CredentialDetail): Finding {
  const now = Date.now()
  const facts: { [K in AttentionReason]?: object } = {
    'push-failed': { message: 'The name is taken.', owedSince: now - 3 * day },
    unhealthy: { health: 'invalid', message: null, checkedAt: now },
    expired: { at: now - 2 * day },
    expiring: { at: now + 5 * day },
    'rotation-due': { storedAt: now - 95 * day, days: 90, dueAt: now - 5 * day, byPolicy: true },
    'shared-secret': { others: 2 },
    unused: { lastUsedAt: now - 140 * day },
    'never-used': { createdAt: now - 200 * day },
  }
  return { reason, credential, ...facts[reason] } as Finding
}

/** A vault of some years, as far as it goes. */
function fakeAges(total: number) {
  const month = (ahead: number) => {
    const today = new Date()
    return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + ahead, 1))
      .toISOString()
      .slice(0, 7)
  }
  const bands = (parts: readonly (readonly [id: string, part: number, query: string])[]) =>
    parts.map(([id, part, query]) => ({ id, count: Math.round(part * total), query }))
  return {
    stored: bands([
      ['d30', 0.12, 'stored:<30d'],
      ['d90', 0.24, 'stored:>30d stored:<90d'],
      ['d180', 0.3, 'stored:>90d stored:<180d'],
      ['d365', 0.2, 'stored:>180d stored:<365d'],
      ['older', 0.05, 'stored:>365d'],
    ]),
    used: bands([
      ['d7', 0.3, 'used:<7d'],
      ['d30', 0.2, 'used:>7d used:<30d'],
      ['d90', 0.1, 'used:>30d used:<90d'],
      ['older', 0.08, 'used:>90d'],
      ['never', 0.32, 'used:never'],
    ]),
    expires: bands([
      ['past', 0.02, 'is:expired'],
      [month(0), 0.05, 'expires:<30d'],
      [month(1), 0.09, 'expires:<60d'],
      [month(2), 0, 'expires:<90d'],
      [month(3), 0.04, 'expires:<120d'],
      [month(4), 0.02, 'expires:<150d'],
      [month(5), 0.1, 'expires:<180d'],
      ['later', 0.2, 'expires:>180d'],
    ]),
  }
}

/** What the fake vault tells of what it holds. */
export function fakeInsight(state: FakeState): Pick<Handlers<AppCalls>, Names> {
  const all = () =>
    state.credentials.flatMap((one, index) => {
      const reason = reasons[index % 30]
      return reason === undefined ? [] : [findingOf(reason, one)]
    })
  const counts = () => {
    const byReason = Object.fromEntries(reasons.map((reason) => [reason, 0]))
    for (const { reason } of all()) byReason[reason] = (byReason[reason] ?? 0) + 1
    return { byReason: byReason as Record<AttentionReason, number>, total: all().length }
  }
  return {
    'attention.counts': counts,
    'attention.ages': () => fakeAges(state.credentials.length),
    'attention.list': ({ reasons: wanted, limit }) => {
      const found = all()
        .filter(({ reason }) => !wanted || wanted.includes(reason))
        .sort((a, b) => reasons.indexOf(a.reason) - reasons.indexOf(b.reason))
      return { findings: found.slice(0, limit), cursor: null, counts: counts() }
    },
    'secrets.whereIs': ({ value }) => ({
      credentials: state.credentials.slice(0, value.startsWith('AKIA') ? 2 : 0).map((credential, index) => ({
        credential,
        field: 'secretKey',
        label: 'Secret access key',
        current: index === 0,
        storedAt: Date.now() - 40 * day,
      })),
      connections: [],
      more: false,
    }),
    'credentials.totp': () => {
      const period = 30_000
      const validUntil = (Math.floor(Date.now() / period) + 1) * period
      return { code: String(validUntil / period).slice(-6), periodSeconds: 30, validUntil }
    },
    'credentials.usageGraph': () => fakeGraph(state.credentials.slice(0, 20)),
  }
}

function fakeGraph(credentials: readonly CredentialDetail[]): UsageGraph {
  const node = (
    id: string,
    type: UsageGraph['nodes'][number]['type'],
    label: string,
    targetId: string | null = null,
  ) => ({
    id,
    type,
    label,
    detail: type === 'resource' ? 'cluster' : null,
    targetId,
    unnamed: 0,
  })
  const used = credentials.slice(0, 3)
  const [first] = used
  if (!first) return { nodes: [], edges: [], leftOut: { credentials: 0, resources: 0 } }
  return {
    nodes: [
      node('secret:0', 'secret', 'secretKey'),
      ...used.map(({ id, name }) => node(`credential:${id}`, 'credential', name, id)),
      node('organization:1', 'organization', first.organization ?? 'Aurelia Bio', first.organizationId),
      node('scope:1', 'scope', 'genomics', first.scopeId),
      ...['prod-eu', 'staging-eu', 'batch'].map((name) => node(`resource:${name}`, 'resource', name)),
    ],
    edges: [
      ...used.map(({ id }) => ({ from: 'secret:0', to: `credential:${id}` })),
      ...used.map(({ id }) => ({ from: `credential:${id}`, to: 'organization:1' })),
      { from: 'organization:1', to: 'scope:1' },
      ...['prod-eu', 'staging-eu', 'batch'].map((name) => ({ from: 'scope:1', to: `resource:${name}` })),
    ],
    leftOut: { credentials: 0, resources: 4 },
  }
}
