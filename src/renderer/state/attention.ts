import type { CredentialSummary } from '../../shared/credential.ts'

/** Why a credential needs a person, the most pressing first. A credential is told of once. */
export const reasons = [
  'conflict',
  'failed',
  'invalid',
  'expired',
  'missing',
  'expiring',
  'partial',
  'warn',
  'gone',
] as const
export type Reason = (typeof reasons)[number]

/** So long before a credential expires it is told of. */
export const leadMs = 30 * 24 * 3_600_000

const is: Record<Reason, (row: CredentialSummary, now: number) => boolean> = {
  conflict: ({ sync }) => sync === 'conflict',
  failed: ({ sync }) => sync === 'failed',
  invalid: ({ health }) => health === 'invalid',
  expired: ({ expiresAt }, now) => expiresAt !== null && expiresAt <= now,
  missing: ({ held }) => held === 'missing',
  expiring: ({ expiresAt }, now) => expiresAt !== null && expiresAt - now < leadMs,
  partial: ({ held }) => held === 'partial',
  warn: ({ health }) => health === 'warn',
  gone: ({ gone }) => gone,
}

/** Null for one that is well, or in the trash. */
export function reasonOf(row: CredentialSummary, now: number): Reason | null {
  if (row.trashed) return null
  return reasons.find((reason) => is[reason](row, now)) ?? null
}

export interface AttentionGroup {
  readonly reason: Reason
  readonly rows: readonly CredentialSummary[]
}

/** The credentials that need a person, by why, the most pressing first. */
export function attentionOf(rows: readonly CredentialSummary[], now: number): AttentionGroup[] {
  const groups = new Map<Reason, CredentialSummary[]>()
  for (const row of rows) {
    const reason = reasonOf(row, now)
    if (reason) groups.set(reason, [...(groups.get(reason) ?? []), row])
  }
  return reasons.flatMap((reason) => {
    const found = groups.get(reason)
    return found ? [{ reason, rows: found }] : []
  })
}
