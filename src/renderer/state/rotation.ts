import type { CredentialDetail } from '../../shared/credential.ts'

const dayMs = 24 * 3_600_000

/**
 * When the secret is to be replaced: so many days after the oldest of its needed parts was stored. Null without
 * a rhythm, or while no part is here. An edited note stores nothing, so it moves nothing.
 */
export function rotationDue({
  rotateDays,
  fields,
}: Pick<CredentialDetail, 'rotateDays' | 'fields'>): number | null {
  if (rotateDays === null) return null
  const held = fields.filter(({ secret, storedAt }) => secret && storedAt !== null)
  const needed = held.filter(({ required }) => required)
  const stored = (needed.length > 0 ? needed : held).map(({ storedAt }) => storedAt ?? 0)
  return stored.length > 0 ? Math.min(...stored) + rotateDays * dayMs : null
}
