import type { CustomField } from '../../shared/credential.ts'
import { ownSecret } from '../credentials/own-fields.ts'
import type { HeldCredential } from '../imports/plan.ts'
import type { HeldRow } from '../vault/imported.ts'
import { isOwn } from '../vault/state.ts'

/** What the vault holds in the terms in which a file is compared with it. */
export function heldCredential(
  { id, scopeId, state, fingerprints, files }: HeldRow,
  fingerprint: (value: string) => string,
): HeldCredential {
  const custom = (state.custom as CustomField[]).flatMap((field) => {
    const print = field.value === null ? fingerprints[ownSecret(field)] : fingerprint(field.value)
    return print === undefined ? [] : [{ label: field.label, type: field.type, fingerprint: print }]
  })
  return {
    id,
    kind: state.kind,
    name: state.name,
    description: state.description,
    organization: scopeId,
    attributes: state.attributes as HeldCredential['attributes'],
    secrets: Object.fromEntries(Object.entries(fingerprints).filter(([field]) => !isOwn(field))),
    tags: state.tags,
    notes: state.notes,
    custom,
    expiresAt: state.expiresAt,
    rotateDays: state.rotateDays,
    attached: files,
  }
}
