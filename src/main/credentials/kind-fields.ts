import type { Field } from '../../shared/field.ts'
import { formOf } from '../providers/form.ts'
import type { Catalogue, Kind } from '../providers/provider.ts'

/** A kind this build does not know still has a secret half, so there is one field to keep it in. */
const unknownFields: readonly Field[] = [
  {
    name: 'secret',
    label: 'Secret',
    help: 'Keystead does not know this kind yet, so it keeps the secret as one text.',
    type: 'multiline',
    secret: true,
    required: false,
    readOnly: false,
  },
]

// A kind is a constant of the program: its fields are worked out once.
const fieldsByKind = new WeakMap<Kind, readonly Field[]>()

/** The fields of a kind in reading order. */
export function fieldsOf(catalogue: Catalogue, kindId: string): readonly Field[] {
  const kind = catalogue.kinds.find(({ id }) => id === kindId)
  if (!kind) return unknownFields
  const fields = fieldsByKind.get(kind) ?? formOf(kind.schema)
  fieldsByKind.set(kind, fields)
  return fields
}
