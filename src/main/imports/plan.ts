import type { CustomField, ImportedCredential, ImportResult } from './imported.ts'
import { type Likeness, likenessOf } from './likeness.ts'
import { matchTwins } from './match-twins.ts'

/** A credential of the vault, as far as an import must know it: each secret by its fingerprint only. */
export interface HeldCredential {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly description: string | null
  /** In the same terms as `PlanPorts.organizationOf`. */
  readonly organization: string | null
  readonly attributes: Readonly<Record<string, string | number | boolean>>
  /** Fingerprints by field name. */
  readonly secrets: Readonly<Record<string, string>>
  readonly tags: readonly string[]
  readonly notes: string
  readonly custom: readonly HeldCustom[]
  readonly expiresAt?: number | null | undefined
  readonly rotateDays?: number | null | undefined
  readonly attached?: readonly { readonly name: string; readonly fingerprint: string }[]
}

/** A further field; the fingerprint of its value, whether that is a secret or not. */
export interface HeldCustom {
  readonly label: string
  readonly type: CustomField['type']
  readonly fingerprint: string
}

export interface PlanPorts {
  /** Equal for equal values, and of no use to anyone else. */
  readonly fingerprint: (value: string | Uint8Array) => string
  /** Where a credential of the file would be put. */
  readonly organizationOf: (credential: ImportedCredential) => string | null
}

/** What an import would do with one thing of the file. */
export type PlanItem =
  | {
      readonly state: 'new'
      readonly credential: ImportedCredential
      /** Held credentials of other names with one of its secrets, by id. */
      readonly sameSecretAs: readonly string[]
    }
  | { readonly state: 'identical'; readonly credential: ImportedCredential; readonly id: string }
  | {
      readonly state: 'changed'
      readonly credential: ImportedCredential
      readonly id: string
      /** What the file says otherwise: field names of the kind, `description`, `notes`, `tags`, `custom:LABEL`, `file:NAME`. */
      readonly fields: readonly string[]
    }
  | { readonly state: 'skipped'; readonly name: string; readonly reason: string; readonly place: string }

/**
 * What an import would do, thing by thing in the order of the file, the file's own skipped ones last.
 *
 * A credential is the held one of the same kind, organization and name. Where several share these, equal
 * values decide, then the public field that tells one from the next. What the file does not say is not a
 * change, so a held credential may know more and still be identical. Once every «new» and «changed» is
 * written, a second plan of the same file holds neither.
 */
export function planImport(
  { credentials, skipped }: Pick<ImportResult, 'credentials' | 'skipped'>,
  held: readonly HeldCredential[],
  { fingerprint, organizationOf }: PlanPorts,
): PlanItem[] {
  const files = credentials.map((credential) =>
    likenessOf({
      ...credential,
      organization: organizationOf(credential),
      secrets: Object.fromEntries(
        Object.entries(credential.secrets).map(([name, value]) => [name, fingerprint(value)]),
      ),
      custom: credential.custom.map(({ label, type, value }) => ({
        label,
        type,
        fingerprint: fingerprint(value),
      })),
      attached: (credential.files ?? []).map(({ name, open }) => ({
        name,
        fingerprint: fingerprint(open()),
      })),
    }),
  )
  const vault = held.map(likenessOf)
  const first = new Map<string, number>()
  for (const [at, { signature }] of files.entries()) if (!first.has(signature)) first.set(signature, at)
  const once = [...first.values()]
  // By place among those that stand once; a repeat must not take a namesake's place.
  const pairs = matchTwins(
    once.map((at) => files[at] as Likeness),
    vault,
  )
  const twins = new Map([...pairs].map(([at, twin]) => [once[at], twin]))
  const owners = secretOwners(held)
  const items = credentials.map((credential, at): PlanItem => {
    const file = files[at] as Likeness
    const twin = twins.get(at)
    const before = first.get(file.signature)
    if (twin !== undefined) {
      const { id } = held[twin] as HeldCredential
      const fields = file.differs(vault[twin] as Likeness)
      return fields.length === 0
        ? { state: 'identical', credential, id }
        : { state: 'changed', credential, id, fields }
    }
    if (before !== undefined && before !== at) {
      const place = credentials[before]?.source.place
      const reason = `the same stands at ${place} of this file`
      return { state: 'skipped', name: credential.name, reason, place: credential.source.place }
    }
    const sameSecretAs = [...new Set(file.secrets.flatMap((each) => owners.get(each) ?? []))]
    return { state: 'new', credential, sameSecretAs }
  })
  return [...items, ...skipped.map((each): PlanItem => ({ state: 'skipped', ...each }))]
}

function secretOwners(held: readonly HeldCredential[]): Map<string, string[]> {
  const owners = new Map<string, string[]>()
  for (const { id, secrets } of held) {
    for (const print of Object.values(secrets)) {
      const ids = owners.get(print)
      if (ids) ids.push(id)
      else owners.set(print, [id])
    }
  }
  return owners
}
