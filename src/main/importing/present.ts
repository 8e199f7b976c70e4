import type { ImportLine } from '../../shared/import.ts'
import { fieldsOf } from '../credentials/kind-fields.ts'
import { hintsOf } from '../imports/fit-to-kind.ts'
import type { PlanItem } from '../imports/plan.ts'
import { findCatalogue, local } from '../providers/registry.ts'

const ownLabels: Readonly<Record<string, string>> = {
  description: 'Description',
  notes: 'Notes',
  tags: 'Tags',
  expiresAt: 'Expires',
  rotateDays: 'Rotation',
}

/** One line of a preview: what it is and what would become of it, without any secret. */
export function lineOf(
  item: PlanItem,
  key: number,
  known: { organization: string | null; nameOf: (id: string) => string | null },
): ImportLine {
  if (item.state === 'skipped') {
    const { state, name, reason, place } = item
    const blank = { kindLabel: '', hint: null, organization: null, fields: [], sameSecretAs: [] }
    return { key, state, name, reason, place, ...blank }
  }
  const { state, credential } = item
  const { kind, name, attributes, source } = credential
  const hint = hintsOf(kind)
    .map((field) => attributes[field])
    .find((value) => value !== undefined)
  const same = item.state === 'new' ? item.sameSecretAs : []
  return {
    key,
    state,
    name,
    kindLabel: local.kinds.find(({ id }) => id === kind)?.label ?? kind,
    hint: hint === undefined ? null : String(hint),
    organization: known.organization,
    fields: item.state === 'changed' ? item.fields.map((field) => labelOf(kind, field)) : [],
    reason: null,
    place: source.place,
    sameSecretAs: same.flatMap((id) => known.nameOf(id) ?? []),
  }
}

function labelOf(kind: string, field: string): string {
  const own = /^(?:custom|file):(.*)$/s.exec(field)?.[1] ?? ownLabels[field]
  if (own !== undefined) return own
  return fieldsOf(findCatalogue(local.id), kind).find(({ name }) => name === field)?.label ?? field
}
