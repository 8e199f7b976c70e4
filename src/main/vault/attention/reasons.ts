import type { AttentionReason } from '../../../shared/attention.ts'
import type { Secretless } from '../listing/filter.ts'
import type { Known, Tally } from '../listing/known.ts'
import { among, joined, type Sql } from '../listing/sql.ts'
import { isCurrent, sameFingerprint } from '../sql-parts.ts'

const dayMs = 86_400_000

export interface AttentionPolicy {
  readonly now: number
  /** What expires or is to be rotated within so many days is told already. */
  readonly leadDays: number
  /** Not used for so many days; 0: never asked. */
  readonly unusedDays: number
  /** Days between rotations, by «provider/kind», where a credential has none of its own. */
  readonly rotationDays: Readonly<Record<string, number>>
  readonly secretless: Secretless
  /** Services that tell when a credential was last used. */
  readonly tellsUse: readonly string[]
}

/** A way to the findings of one reason: FROM and WHERE, the facts of each, and their order along an index. */
export interface Way {
  readonly where: Sql
  readonly facts: readonly string[]
  readonly order: string
}

const plain = (text: string, values: readonly unknown[] = []): Sql => ({ text, values })
const live = 'c.trashed_at IS NULL'
const from = (index: string) => `credentials c INDEXED BY ${index} WHERE ${live} AND`

const connectionsOf = (known: Known, fits: (provider: string) => boolean): number[] => [
  ...new Set(
    [...known.scopes.values()].filter(({ provider }) => fits(provider)).map(({ connection }) => connection),
  ),
]
const organizationsOf = (known: Known, fits: (provider: string) => boolean): number[] => [
  ...new Set(
    [...known.scopes.values()]
      .filter(({ provider }) => fits(provider))
      .map(({ organization }) => organization),
  ),
]

function rotation({ now, leadDays, rotationDays }: AttentionPolicy, known: Known): Sql {
  const until = now + leadDays * dayMs
  const own = `SELECT c.rid, c.rotate_days AS days, 0 AS byPolicy FROM ${from('credentials_to_rotate')}
    c.rotate_days IS NOT NULL AND c.secret_at + c.rotate_days * ${dayMs} <= ?`
  const parts = [plain(own, [until])]
  for (const [key, days] of Object.entries(rotationDays)) {
    const [provider, kind] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)]
    const connections = connectionsOf(known, (one) => one === provider)
    const text = `SELECT c.rid, ? AS days, 1 AS byPolicy FROM ${from('credentials_by_kind')}
      c.kind = ? AND c.secret_at <= ? AND c.rotate_days IS NULL
      AND c.connection IN (SELECT value FROM json_each(?))`
    parts.push(plain(text, [days, kind, until - days * dayMs, JSON.stringify(connections)]))
  }
  return {
    text: `(${parts.map(({ text }) => text).join(' UNION ALL ')}) r JOIN credentials c ON c.rid = r.rid WHERE 1`,
    values: parts.flatMap(({ values }) => values),
  }
}

/** Tallies of credentials whose kind has a secret that is not here. */
export const missingSecrets = ({ secretless }: AttentionPolicy, known: Known): Tally[] =>
  known.tallies().filter(({ scope, kind, held, trashed }) => {
    const place = known.scopes.get(scope)
    return held === 0 && trashed === 0 && place && !secretless[place.provider]?.includes(kind)
  })

function missing(policy: AttentionPolicy, known: Known): Sql {
  const tallies = missingSecrets(policy, known)
  const kinds = [...new Set(tallies.map(({ kind }) => kind))]
  const pairs = new Set(tallies.map(({ scope, kind }) => `${known.scopes.get(scope)?.connection}/${kind}`))
  return plain(
    `${from('credentials_by_kind')} c.kind IN (SELECT value FROM json_each(?)) AND c.secret_at IS NULL
       AND c.connection || '/' || c.kind IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(kinds), JSON.stringify([...pairs])],
  )
}

/** Every credential whose present secret another one that is not in the trash holds, too. */
const shared = `(SELECT credential AS rid, max(others) AS others FROM
    (SELECT s.credential, count(*) OVER (PARTITION BY s.fingerprint) - 1 AS others
     FROM (SELECT DISTINCT s.fingerprint, s.credential FROM shared_fingerprints f
           CROSS JOIN credential_secrets s ON ${sameFingerprint}
           CROSS JOIN credentials c ON c.rid = s.credential
           WHERE ${live} AND ${isCurrent}) s)
    WHERE others > 0 GROUP BY credential) x JOIN credentials c ON c.rid = x.rid WHERE 1`

export function wayTo(reason: AttentionReason, policy: AttentionPolicy, known: Known): Way {
  const { now, leadDays, unusedDays, tellsUse } = policy
  const lead = now + leadDays * dayMs
  const unusedSince = unusedDays > 0 ? now - unusedDays * dayMs : 0
  switch (reason) {
    case 'conflict':
      return {
        where: plain('credentials c INDEXED BY credentials_in_conflict WHERE c.theirs IS NOT NULL'),
        facts: [],
        order: 'c.connection, c.rid',
      }
    case 'push-failed':
      return {
        where: plain(
          `outbox b CROSS JOIN credentials c ON c.rid = b.credential
           WHERE b.failure IS NOT NULL AND b.held = 0 AND c.theirs IS NULL`,
        ),
        facts: [`b.failure ->> '$.message' AS message`, 'b.owed_at AS owedSince'],
        order: 'b.credential',
      }
    case 'unhealthy':
      return {
        where: plain(`${from('credentials_unhealthy')} c.health IN ('warn', 'invalid')`),
        facts: ['c.health', 'c.health_message AS message', 'c.health_checked_at AS checkedAt'],
        order: 'c.health, c.organization, c.rid',
      }
    case 'expired':
      return {
        where: plain(`${from('credentials_by_expiry')} c.expires_at <= ?`, [now]),
        facts: ['c.expires_at AS at'],
        order: 'c.expires_at, c.organization, c.rid',
      }
    case 'expiring':
      return {
        where: plain(`${from('credentials_by_expiry')} c.expires_at > ? AND c.expires_at <= ?`, [now, lead]),
        facts: ['c.expires_at AS at'],
        order: 'c.expires_at, c.organization, c.rid',
      }
    case 'rotation-due':
      return {
        where: rotation(policy, known),
        facts: [
          'c.secret_at AS storedAt',
          'r.days',
          `c.secret_at + r.days * ${dayMs} AS dueAt`,
          'r.byPolicy',
        ],
        order: 'c.secret_at + r.days * 86400000, c.rid',
      }
    case 'shared-secret':
      return { where: plain(shared), facts: ['x.others'], order: 'x.others DESC, c.rid' }
    case 'secret-missing':
      return { where: missing(policy, known), facts: [], order: 'c.kind, c.rid' }
    case 'unused':
      return {
        where: plain(`${from('credentials_by_use')} c.last_used_at < ?`, [unusedSince]),
        facts: ['c.last_used_at AS lastUsedAt'],
        order: 'c.last_used_at, c.organization, c.rid',
      }
    case 'never-used': {
      const telling = organizationsOf(known, (provider) => unusedDays > 0 && tellsUse.includes(provider))
      return {
        where: plain(
          `${from('credentials_never_used')} c.last_used_at IS NULL AND c.remote_id IS NOT NULL
             AND c.organization IN (SELECT value FROM json_each(?))
             AND (c.created_at IS NULL OR c.created_at < ?)`,
          [JSON.stringify(telling), unusedSince],
        ),
        facts: ['c.created_at AS createdAt'],
        order: 'c.organization, c.created_at, c.rid',
      }
    }
    case 'unattached':
      return {
        where: plain(`${from('credentials_unattached')} c.usage ->> '$.count' = 0`),
        facts: [],
        order: 'c.organization, c.rid',
      }
  }
}

/** The same within some organizations; null: in all. */
export const within = ({ where }: Way, organizations: ReadonlySet<number> | null): Sql =>
  joined([where, ...among('c.organization', organizations)])
