import type { ImportedCredential } from '../imports/imported.ts'

/** What a format cannot carry: why, and of which credentials by name. */
export interface Loss {
  readonly reason: string
  readonly names: readonly string[]
}

/** One rule of a format: credentials that it holds for lose what `reason` says. */
export interface LossRule {
  readonly reason: string
  readonly of: (credential: ImportedCredential) => boolean
}

/** The losses that occur. */
export const lossesOf = (rules: readonly LossRule[], credentials: readonly ImportedCredential[]): Loss[] =>
  rules.flatMap(({ reason, of }) => {
    const names = credentials.filter(of).map(({ name }) => name)
    return names.length === 0 ? [] : [{ reason, names }]
  })

export const has = {
  notes: ({ notes }: ImportedCredential) => notes !== '',
  tags: ({ tags }: ImportedCredential) => tags.length > 0,
  description: ({ description }: ImportedCredential) => description !== null,
  custom: ({ custom }: ImportedCredential) => custom.length > 0,
  files: ({ files = [] }: ImportedCredential) => files.length > 0,
  dates: ({ expiresAt, rotateDays }: ImportedCredential) => Boolean(expiresAt || rotateDays),
}

/** What formats for one tool have no place for. */
export const asideRules: readonly LossRule[] = [
  { reason: 'The notes are not in it', of: has.notes },
  { reason: 'The tags are not in it', of: has.tags },
  { reason: 'The description is not in it', of: has.description },
  { reason: 'Further fields are not in it', of: has.custom },
  { reason: 'The expiry and rotation dates are not in it', of: has.dates },
]
