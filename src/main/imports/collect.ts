import { replacement } from './decode-text.ts'
import { importFailed } from './failed.ts'
import { fieldLabels, fitToKind } from './fit-to-kind.ts'
import type {
  CustomField,
  FormatId,
  ImportedCredential,
  ImportedFile,
  ImportResult,
  ImportWarning,
  Skipped,
} from './imported.ts'
import { limits } from './limits.ts'

/** A credential as a parser found it. What is blank is left out. */
export interface Found {
  readonly kind: string
  readonly name: string | undefined
  readonly place: string
  /** Public values and secrets by the field names of the kind. */
  readonly values: Readonly<Record<string, string | number | null | undefined>>
  readonly description?: string | null | undefined
  readonly notes?: string | null | undefined
  readonly tags?: readonly (string | null | undefined)[]
  readonly custom?: readonly { label: string; type: CustomField['type']; value: string | null | undefined }[]
  readonly organization?: string | null | undefined
  readonly expiresAt?: number | null | undefined
  readonly rotateDays?: number | null | undefined
  readonly files?: readonly ImportedFile[] | undefined
}

export interface Collector {
  /** Keeps it, or notes why it cannot be kept. */
  add(found: Found): void
  /** The same for what Keystead wrote itself: a kind or a field that this version does not know is skipped. */
  addOwn(found: Found): void
  skip(name: string | undefined, place: string, reason: string): void
  warn(place: string, reason: string): void
  result(): ImportResult
}

/** Takes a credential as soon as it is read. */
export type Keep = (credential: ImportedCredential) => void

/**
 * Gathers what one file holds, within the limits. With `keep` credentials are handed to it, and not gathered.
 *
 * A credential that does not fit is skipped with the reason, and the rest goes on. Throws `import-failed`
 * only where there is too much of everything.
 */
export function collect(format: FormatId, given?: Keep): Collector {
  const credentials: ImportedCredential[] = []
  const keep = given ?? ((credential) => void credentials.push(credential))
  let count = 0
  const skipped: Skipped[] = []
  const warnings: ImportWarning[] = []
  const counted = () => {
    if (count++ < limits.entries) return
    throw importFailed(format, '', `it holds more than ${limits.entries} entries`)
  }
  const skip: Collector['skip'] = (name, place, reason) => {
    counted()
    skipped.push({ name: nameOf(name), place, reason })
  }
  const warn: Collector['warn'] = (place, reason) => {
    if (warnings.length < limits.warnings) warnings.push({ place, reason })
    else if (warnings.length === limits.warnings) {
      warnings.push({ place: '', reason: 'more was noticed than is listed here' })
    }
  }
  const add: Collector['add'] = (found) => {
    const { place } = found
    const fitted = fitToKind(found.kind, found.values)
    if (typeof fitted === 'string') return skip(found.name, place, fitted)
    const custom = [...(found.custom ?? []).filter(held), ...fitted.custom]
    const reason = refusal(found, custom)
    if (reason) return skip(found.name, place, reason)
    if (!exact.has(format) && isDamaged(found, custom)) warn(place, damaged)
    counted()
    const { tags, spare } = tagsOf(found.tags ?? [])
    keep({
      kind: found.kind,
      name: nameOf(found.name),
      description: found.description?.trim() || null,
      attributes: fitted.attributes,
      secrets: fitted.secrets,
      tags,
      notes: found.notes?.trim() ? found.notes : '',
      custom: [...custom, ...spare],
      organization: found.organization?.trim() ? nameOf(found.organization) : null,
      ...(found.expiresAt && { expiresAt: found.expiresAt }),
      ...(found.rotateDays && { rotateDays: found.rotateDays }),
      ...(found.files?.length && { files: found.files }),
      source: { format, place },
    })
  }
  const addOwn: Collector['add'] = (found) => {
    const known = fieldLabels(found.kind)
    const stranger = Object.keys(found.values).find((name) => !known?.has(name))
    if (!known) skip(found.name, found.place, 'this version of Keystead does not know its kind')
    else if (stranger !== undefined)
      skip(found.name, found.place, 'this version of Keystead does not know one of its fields')
    else add(found)
  }
  return { add, addOwn, skip, warn, result: () => ({ format, credentials, skipped, warnings }) }
}

const held = (field: {
  label: string
  type: CustomField['type']
  value: string | null | undefined
}): field is CustomField => field.value !== undefined && field.value !== null && field.value !== ''

/** Formats that no editor can damage: what stands for damage elsewhere was written there. */
const exact: ReadonlySet<FormatId> = new Set(['keystead-archive', 'kdbx'])

const damaged = `its name, notes, tags or labels have bytes that cannot be read; each came in as ${replacement}`

/** Has what describes it bytes that were no text? */
function isDamaged(found: Found, custom: readonly CustomField[]): boolean {
  const { name, description, notes, organization, tags = [] } = found
  const bad = (text: string | null | undefined) => text?.includes(replacement) === true
  return [name, description, notes, organization, ...tags].some(bad) || custom.some(({ label }) => bad(label))
}

/** Why values cannot be kept although they are the right ones; null where they can. */
function refusal({ values, notes, description }: Found, custom: readonly CustomField[]): string | null {
  const all = [...Object.values(values), ...custom.map(({ value }) => value)]
  for (const value of all) {
    if (typeof value !== 'string') continue
    if (value.length > limits.fieldLength)
      return `one of its values is longer than ${limits.fieldLength} characters`
    if (value.includes(replacement)) return 'one of its values has bytes that cannot be read'
  }
  if ((notes?.length ?? 0) > limits.notesLength)
    return `its notes are longer than ${limits.notesLength} characters`
  if ((description?.length ?? 0) > limits.descriptionLength) {
    return `its description is longer than ${limits.descriptionLength} characters`
  }
  if (custom.length > limits.customFields) return `it has more than ${limits.customFields} further fields`
  return null
}

/** One line within the length of a name. */
export function nameOf(given: string | null | undefined): string {
  const line = (given ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (line === '') return 'Untitled'
  return line.length > limits.nameLength ? `${line.slice(0, limits.nameLength - 1)}…` : line
}

/** Tags without repeats; one that is too long, or too many, is kept as a field. */
function tagsOf(given: readonly (string | null | undefined)[]): { tags: string[]; spare: CustomField[] } {
  const tags = new Set<string>()
  const spare: CustomField[] = []
  for (const each of given) {
    const tag = each?.trim() ?? ''
    if (tag === '' || tags.has(tag)) continue
    if (tag.length <= limits.tagLength && tags.size < limits.tags) tags.add(tag)
    else spare.push({ label: 'Tag', type: 'text', value: tag })
  }
  return { tags: [...tags], spare }
}
