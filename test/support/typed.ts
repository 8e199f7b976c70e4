import type { Field } from '../../src/shared/field.ts'

const pem = '-----BEGIN PRIVATE KEY-----\nY2FuYXJ5\n-----END PRIVATE KEY-----'

/** Something that fits a field of a generated form. */
export function typed(field: Field): string | number | boolean {
  if (field.options) return field.options[0]?.value ?? ''
  if (field.name.toLowerCase().endsWith('arn')) return 'arn:aws:iam::111122223333:role/keystead'
  switch (field.type) {
    case 'json':
      return '{"type":"service_account","project_id":"halden"}'
    case 'multiline':
      return pem
    case 'url':
      return 'https://git.halden.example'
    case 'number':
      return 7
    case 'toggle':
      return true
    default:
      return `value-${field.name}`
  }
}

/** A whole form; `known` has the values that must be what they are. */
export const filledForm = (fields: readonly Field[], known: Record<string, string> = {}) =>
  Object.fromEntries(
    fields
      .filter(({ readOnly }) => !readOnly)
      .map((field) => [field.name, known[field.name] ?? typed(field)]),
  )

/** An unchanged form: what may be edited, secrets blank. */
export const unchangedForm = (
  fields: readonly (Field & { value: string | number | boolean | null })[],
): Record<string, string | number | boolean> =>
  Object.fromEntries(
    fields
      .filter(({ readOnly }) => !readOnly)
      .map(({ name, secret, value }) => [name, secret ? '' : (value ?? '')]),
  )
