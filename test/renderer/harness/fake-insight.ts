import { type AttentionReason, type Finding, reasons } from '../../../src/shared/attention.ts'
import type { AppCalls } from '../../../src/shared/contract.ts'
import type { CredentialDetail } from '../../../src/shared/credential.ts'
import type { UsageGraph } from '../../../src/shared/graph.ts'
import type { Handlers } from '../../../src/shared/ipc.ts'
import type { FakeState } from './fake-handlers.ts'

type Names =
  | 'attention.list'
  | 'attention.counts'
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
