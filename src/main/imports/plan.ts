import type { CustomField, ImportedCredential, ImportResult, Skipped } from './imported.ts'
import { identityOf, type Likeness, likenessOf } from './likeness.ts'
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
  readonly organizationOf: (credential: Pick<ImportedCredential, 'organization'>) => string | null
}

/** The credentials of a file, with their places in it; to be walked through more than once. */
export interface Candidates {
  readonly each: () => Iterable<readonly [at: number, credential: ImportedCredential]>
  /** What is enough to tell most of them apart. */
  readonly heads: () => Iterable<
    readonly [at: number, head: Pick<ImportedCredential, 'kind' | 'name' | 'organization'>]
  >
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

/** What an import would do with one credential of the file. */
export type Decision =
  | { readonly state: 'new'; readonly sameSecretAs: readonly string[] }
  | { readonly state: 'identical'; readonly id: string }
  | { readonly state: 'changed'; readonly id: string; readonly fields: readonly string[] }
  /** The same stands at `place` of the file, too. */
  | { readonly state: 'skipped'; readonly place: string }

const plainlyNew: Decision = { state: 'new', sameSecretAs: [] }

/**
 * What an import would do with each credential, by its place in the file; in slices.
 *
 * A credential is the held one of the same kind, organization and name. Where several share these, equal
 * values decide, then the public field that tells one from the next. What the file does not say is not a
 * change, so a held credential may know more and still be identical. Once every «new» and «changed» is
 * written, a second plan of the same file holds neither.
 *
 * Those that are alone under their name are not looked at closer; nor at all, beyond it, where no secret is held.
 */
export function* decide(
  { each, heads }: Candidates,
  held: readonly HeldCredential[],
  { fingerprint, organizationOf }: PlanPorts,
): Generator<undefined, Decision[]> {
  const decisions: Decision[] = []
  const owners = secretOwners(held)
  const vault = byIdentity(held)
  const seen = new Map<number, number>()
  // Places in the file of those whose identity something else has, too; or seems to have.
  const close = new Set<number>()
  const known = (at: number, head: Parameters<typeof identityOf>[0]): void => {
    const identity = identityOf(head)
    const sum = sumOf(identity)
    const before = seen.get(sum)
    if (before === undefined) seen.set(sum, at)
    else close.add(before).add(at)
    if (vault.has(identity)) close.add(at)
  }
  if (owners.size === 0) {
    for (const [at, head] of heads()) {
      known(at, { kind: head.kind, name: head.name, organization: organizationOf(head) })
      decisions.push(plainlyNew)
      if (at % slice === slice - 1) yield
    }
  } else {
    for (const [at, credential] of each()) {
      known(at, { ...credential, organization: organizationOf(credential) })
      const prints = Object.values(credential.secrets).map(fingerprint)
      const same = new Set(prints.flatMap((print) => owners.get(print) ?? []))
      decisions.push(same.size === 0 ? plainlyNew : { state: 'new', sameSecretAs: [...same] })
      if (at % slice === slice - 1) yield
    }
  }
  if (close.size === 0) return decisions

  const first = new Map<string, { readonly at: number; readonly place: string }>()
  const once: { readonly at: number; readonly file: Likeness }[] = []
  for (const [at, credential] of each()) {
    if (at % slice === slice - 1) yield
    if (!close.has(at)) continue
    const file = likenessInFile(credential, { fingerprint, organizationOf })
    const { place } = credential.source
    // Its signature says all of it, and there may be many.
    const key = fingerprint(file.signature)
    const before = first.get(key)
    if (before !== undefined) decisions[at] = { state: 'skipped', place: before.place }
    else {
      first.set(key, { at, place })
      if (vault.has(file.identity)) once.push({ at, file })
    }
  }
  // By place among those that stand once; a repeat must not take a namesake's place.
  const files = once.map(({ file }) => file)
  const namesakes = [...new Set(files.map(({ identity }) => identity))].flatMap((one) => vault.get(one) ?? [])
  const likenesses = namesakes.map(likenessOf)
  for (const [place, twin] of matchTwins(files, likenesses)) {
    const { at, file } = once[place] as (typeof once)[number]
    const { id } = namesakes[twin] as HeldCredential
    const fields = file.differs(likenesses[twin] as Likeness)
    decisions[at] = fields.length === 0 ? { state: 'identical', id } : { state: 'changed', id, fields }
  }
  return decisions
}

/** FNV-1a, 30 bits of it: numbers of that size take no memory of their own, and a text of each would. */
function sumOf(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193)
  return sum & 0x3fffffff
}

/** So many credentials of a file are looked at in one slice. */
const slice = 500

/** What an import would do, thing by thing in the order of the file, the file's own skipped ones last. */
export function planImport(
  { credentials, skipped }: Pick<ImportResult, 'credentials' | 'skipped'>,
  held: readonly HeldCredential[],
  ports: PlanPorts,
): PlanItem[] {
  const each = () => credentials.entries()
  const deciding = decide({ each, heads: each }, held, ports)
  let step = deciding.next()
  while (!step.done) step = deciding.next()
  const items = step.value.map((decision, at): PlanItem => {
    const credential = credentials[at] as ImportedCredential
    if (decision.state !== 'skipped') return { ...decision, credential }
    return { state: 'skipped', ...repeated(credential.name, credential.source.place, decision.place) }
  })
  return [...items, ...skipped.map((each): PlanItem => ({ state: 'skipped', ...each }))]
}

/** A credential that stands in the file already, at `before`. */
export const repeated = (name: string, place: string, before: string): Skipped => ({
  name,
  reason: `the same stands at ${before} of this file`,
  place,
})

const likenessInFile = (
  credential: ImportedCredential,
  { fingerprint, organizationOf }: PlanPorts,
): Likeness =>
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
  })

const byIdentity = (held: readonly HeldCredential[]): Map<string, HeldCredential[]> =>
  Map.groupBy(held, identityOf)

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
