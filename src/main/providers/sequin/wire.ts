import { z } from 'zod'

// What Keystead needs of Sequin's answers, and no more: any field may be null, absent or new.

/** One credential. Every example has `kind` in `properties`, the table of fields has it beside them. */
export const credential = z
  .looseObject({
    id: z.string().min(1),
    kind: z.string().nullish(),
    properties: z.looseObject({ kind: z.string().nullish() }).nullish(),
  })
  .refine((row) => kindIn(row) !== '', { message: 'expected a kind', path: ['properties', 'kind'] })
export type WireCredential = z.output<typeof credential>

interface Kinded {
  readonly kind?: string | null | undefined
  readonly properties?: { readonly kind?: string | null | undefined } | null | undefined
}
export const kindIn = ({ kind, properties }: Kinded): string => properties?.kind || kind || ''

/** GET /credentials. Nothing is said of pages, and there is one answer. */
export const credentialList = z.looseObject({ data: z.array(credential) })

/**
 * One credential by itself: bare, under `data`, or alone in a list under `data`. The page shows no
 * example, and those of its neighbours differ. `remoteId` is the one that was asked for, if any was.
 */
export const oneCredential = (remoteId?: string) =>
  z.unknown().transform((answer, context): WireCredential => {
    const { value, path } = unwrap(answer)
    const refuse = (at: readonly PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path, ...at], message })
    const parsed = credential.safeParse(value)
    for (const issue of parsed.error?.issues ?? []) refuse(issue.path, issue.message)
    if (!parsed.success) return z.NEVER
    if (remoteId !== undefined && parsed.data.id !== remoteId) {
      refuse(['id'], 'it is about another credential')
      return z.NEVER
    }
    return parsed.data
  })

function unwrap(answer: unknown): { value: unknown; path: PropertyKey[] } {
  const { id, data } = (answer ?? {}) as { id?: unknown; data?: unknown }
  if (id !== undefined || data === undefined) return { value: answer, path: [] }
  return Array.isArray(data) && data.length === 1
    ? { value: data[0], path: ['data', 0] }
    : { value: data, path: ['data'] }
}
