import type { Place } from '../../../src/shared/connection.ts'
import type { CredentialSummary } from '../../../src/shared/credential.ts'

export const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export const summary = (n: number, name = `credential-${n}`): CredentialSummary => ({
  id: idOf(n),
  name,
  provider: 'acme',
  kind: 'aws',
  kindLabel: 'AWS',
  connectionId: idOf(900),
  organization: null,
  scope: null,
  hint: null,
  tags: [],
  held: 'none',
  health: 'unknown',
  gone: false,
  trashed: false,
  sync: 'synced',
  expiresAt: null,
  lastUsedAt: null,
  updatedAt: null,
})

export const page = (from: number, count: number, total: number) => ({
  rows: Array.from({ length: count }, (_, n) => summary(from + n)),
  total,
  more: false,
  cursor: null as string | null,
  words: [],
  groupOf: [],
  groups: [],
})

export const place = (n: number, more: Partial<Place> = {}): Place => ({
  id: idOf(n),
  provider: 'acme',
  label: `Connection ${n}`,
  account: 'mira@example.org',
  config: {},
  writes: true,
  owed: { pending: 0, failed: 0, held: 0, conflicts: 0 },
  sync: { state: 'idle' },
  lastPull: null,
  failure: null,
  count: 0,
  organizations: [],
  ...more,
})
