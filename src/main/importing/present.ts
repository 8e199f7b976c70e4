import type { ImportLine } from '../../shared/import.ts'
import { fieldsOf } from '../credentials/kind-fields.ts'
import type { Skipped } from '../imports/imported.ts'
import type { Decision } from '../imports/plan.ts'
import { findCatalogue, local } from '../providers/registry.ts'
import type { Fact } from './facts.ts'

const ownLabels: Readonly<Record<string, string>> = {
  description: 'Description',
  notes: 'Notes',
  tags: 'Tags',
  expiresAt: 'Expires',
  rotateDays: 'Rotation',
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
