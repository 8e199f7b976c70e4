import type { CustomField, ImportedCredential } from '../imports/imported.ts'

/** What the form of further fields takes; see `customField` in the contract. */
const labelLength = 100
const openLength = 10_000

/**
 * A credential of a file with its further fields as the vault takes them: a label is never blank nor over-long,
 * and a value that is too long to be shown in the form is kept hidden. Applied before a file is compared, so
 * that what was written equals what is read again.
 */
export const inOwnForm = (credential: ImportedCredential): ImportedCredential => ({
  ...credential,
  custom: credential.custom.map((field): CustomField => {
    const label = field.label.trim() || 'Field'
    return {
      label: label.length > labelLength ? `${label.slice(0, labelLength - 1).trimEnd()}…` : label,
      type: field.value.length > openLength && field.type !== 'totp' ? 'hidden' : field.type,
      value: field.value,
    }
  }),
})
