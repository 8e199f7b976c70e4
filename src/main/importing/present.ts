import type { ImportLine } from '../../shared/import.ts'
import { fieldsOf } from '../credentials/kind-fields.ts'
import { hintsOf } from '../imports/fit-to-kind.ts'
import type { ImportedCredential, Skipped } from '../imports/imported.ts'
import type { Decision } from '../imports/plan.ts'
import { findCatalogue, local } from '../providers/registry.ts'

const ownLabels: Readonly<Record<string, string>> = {
  description: 'Description',
  notes: 'Notes',
  tags: 'Tags',
  expiresAt: 'Expires',
  rotateDays: 'Rotation',
}

/** What a line says of a credential of the files, whatever becomes of it. */
export interface Fact {
  readonly name: string
  readonly kind: string
  readonly hint: string | null
  readonly place: string
  /** Where it would be put. */
  readonly key: string
}

export function factOf({ name, kind, attributes, source }: ImportedCredential, key: string): Fact {
  const hint = hintsOf(kind)
    .map((field) => attributes[field])
    .find((value) => value !== undefined)
  return { name, kind, hint: hint === undefined ? null : String(hint), place: source.place, key }
}

/** One line of a preview: what it is and what would become of it, without any secret. */
export function lineOf(
  { name, kind, hint, place }: Fact,
  decision: Exclude<Decision, { state: 'skipped' }>,
  key: number,
  known: { organization: string; nameOf: (id: string) => string | null },
): ImportLine {
  const same = decision.state === 'new' ? decision.sameSecretAs : []
  return {
    key,
    state: decision.state,
    name,
    kindLabel: local.kinds.find(({ id }) => id === kind)?.label ?? kind,
    hint,
    organization: known.organization,
    fields: decision.state === 'changed' ? decision.fields.map((field) => labelOf(kind, field)) : [],
    reason: null,
    place,
    sameSecretAs: same.flatMap((id) => known.nameOf(id) ?? []),
  }
}

export const skippedLine = ({ name, reason, place }: Skipped, key: number): ImportLine => ({
  key,
  state: 'skipped',
  name,
  reason,
  place,
  kindLabel: '',
  hint: null,
  organization: null,
  fields: [],
  sameSecretAs: [],
})

function labelOf(kind: string, field: string): string {
  const own = /^(?:custom|file):(.*)$/s.exec(field)?.[1] ?? ownLabels[field]
  if (own !== undefined) return own
  return fieldsOf(findCatalogue(local.id), kind).find(({ name }) => name === field)?.label ?? field
}
