import type { CustomField } from '../../shared/credential.ts'
import { invalidInputAt } from '../../shared/errors.ts'
import type { Annotation } from '../vault/edits.ts'

const hidden = new Set<CustomField['type']>(['hidden', 'totp'])

/** Its value is sealed. */
export const isHidden = ({ type }: Pick<CustomField, 'type'>): boolean => hidden.has(type)

/** The name under which the hidden value of a person's own field is sealed. */
export const ownSecret = ({ id }: Pick<CustomField, 'id'>): string => `custom.${id}`

/**
 * Fields of a person's own, split into what is stored as it is and what is sealed. A hidden value that is null stays
 * as it was stored. Throws `invalid-input` where two have one id.
 */
export function ownFields(fields: readonly CustomField[]): Pick<Annotation, 'custom' | 'secrets'> {
  const secrets: Record<string, string> = {}
  const seen = new Set<string>()
  const custom = fields.map((field, index) => {
    if (seen.has(field.id)) throw invalidInputAt(`custom.${index}.id`, 'Two fields have the same id')
    seen.add(field.id)
    if (!isHidden(field)) return field
    if (field.value) secrets[ownSecret(field)] = field.value
    return { ...field, value: null }
  })
  return { custom, secrets }
}
