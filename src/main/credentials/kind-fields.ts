import type { Field } from '../../shared/field.ts'
import { formOf, outlineOf } from '../providers/form.ts'
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

/** A field as a row of a list needs it. */
export type FieldOutline = ReturnType<typeof outlineOf>[number]

/** The fields of a kind in reading order. */
export const fieldsOf: (catalogue: Catalogue, kindId: string) => readonly Field[] = onceByKind(formOf)

/** The same as far as a list needs them, which is worked out sooner. */
export const outlinesOf: (catalogue: Catalogue, kindId: string) => readonly FieldOutline[] =
  onceByKind(outlineOf)

/** A kind is a constant of the program: what follows from it is worked out once. */
function onceByKind<F extends FieldOutline>(workOut: (schema: Kind['schema']) => readonly F[]) {
  const known = new WeakMap<Kind, readonly F[]>()
  return (catalogue: Catalogue, kindId: string): readonly (F | Field)[] => {
    const kind = catalogue.kinds.find(({ id }) => id === kindId)
    if (!kind) return unknownFields
    const fields = known.get(kind) ?? workOut(kind.schema)
    known.set(kind, fields)
    return fields
  }
}
