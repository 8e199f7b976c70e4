import { useState } from 'react'
import type { Field } from '../../shared/field.ts'
import type { FormValues } from './form-values.ts'
import { GeneratedField } from './generated-field.tsx'
import type { TakingWords } from './take-away.tsx'

interface GeneratedFormProps {
  fields: readonly Field[]
  values: FormValues
  /** By field name. */
  errors: Readonly<Record<string, string>>
  disabled?: boolean
  /** For a form that edits: what an empty secret says inside and below itself. */
  stored?: (field: Field) => { inside: string; below: string } | undefined
  /** For a form that edits: held secrets that can be given up. */
  taking?: Taking
  /** Starts in the first empty field. */
  autoFocus?: boolean
  onChange: (values: FormValues) => void
}

export interface Taking {
  words: TakingWords
  may: (field: Field) => boolean
  taken: readonly string[]
  onTake: (name: string, taken: boolean) => void
}

/** The fields of a form that a schema described. Buttons are the caller's. */
export function GeneratedForm({
  fields,
  values,
  errors,
  disabled = false,
  stored,
  taking,
  autoFocus = true,
  onChange,
}: GeneratedFormProps) {
  const firstEmpty = fields.findIndex(({ name, type }) => type !== 'toggle' && (values[name] ?? '') === '')
  const [focused] = useState(Math.max(0, firstEmpty))
  return fields.map((field, index) => (
    <GeneratedField
      key={field.name}
      field={field}
      value={values[field.name]}
      error={errors[field.name]}
      disabled={disabled}
      autoFocus={autoFocus && index === focused}
      storedHint={field.secret ? stored?.(field)?.inside : undefined}
      blankHint={(field.secret && stored?.(field)?.below) || undefined}
      taking={
        field.secret && taking?.may(field)
          ? {
              words: taking.words,
              taken: taking.taken.includes(field.name),
              onTake: (taken) => taking.onTake(field.name, taken),
            }
          : undefined
      }
      onChange={(value) => onChange({ ...values, [field.name]: value })}
    />
  ))
}
