import type { Field } from '../../shared/field.ts'
import { commonWords } from '../words/common.ts'
import { ChoiceField } from './choice-field.tsx'
import { FileTextField } from './file-text-field.tsx'
import type { FormValue } from './form-values.ts'
import { NumberField } from './number-field.tsx'
import { TakeAway, type TakeAwayProps } from './take-away.tsx'
import { TextField } from './text-field.tsx'
import { ToggleField } from './toggle-field.tsx'

interface GeneratedFieldProps {
  field: Field
  value: FormValue | undefined
  error: string | undefined
  disabled: boolean
  autoFocus: boolean
  /** Shown in an empty secret of a form that edits: «Stored». */
  storedHint: string | undefined
  /** Added to the help of a secret in a form that edits. */
  blankHint: string | undefined
  /** Of a held secret that can be given up. */
  taking?: TakeAwayProps['taking'] | undefined
  onChange: (value: FormValue) => void
}

/** Draws one field by its type. The page knows no provider; all it knows is in `field`. */
export function GeneratedField({ taking, ...props }: GeneratedFieldProps) {
  const { field, value, error, disabled, autoFocus, ...rest } = props
  const { required, type, secret } = field
  const label = required || type === 'toggle' ? field.label : commonWords.optional(field.label)
  const { onChange, storedHint, blankHint } = rest
  const help = blankHint && field.help ? `${sentence(field.help)} ${blankHint}` : (blankHint ?? field.help)
  const shared = { label, required, disabled: disabled || field.readOnly, help, error, onChange }
  if (type === 'toggle') return <ToggleField {...shared} value={value === true} />
  if (type === 'number') {
    return (
      <NumberField
        {...shared}
        value={typeof value === 'number' ? value : null}
        onChange={(next) => onChange(next ?? '')}
      />
    )
  }
  if (type === 'choice') {
    return (
      <ChoiceField
        {...shared}
        value={value === undefined || value === '' ? null : String(value)}
        options={field.options ?? []}
        placeholder={field.placeholder}
      />
    )
  }
  const tall = type === 'multiline' || type === 'json'
  const Text = tall ? FileTextField : TextField
  if (taking?.taken) return <TakeAway label={field.label} disabled={disabled} taking={taking} />
  const input = (
    <Text
      {...shared}
      disabled={field.readOnly}
      readOnly={disabled}
      name={field.name}
      value={value === undefined ? '' : String(value)}
      type={type === 'url' ? 'url' : 'text'}
      secret={secret}
      multiline={tall}
      rows={4}
      mono={tall}
      autoFocus={autoFocus}
      placeholder={storedHint ?? field.placeholder}
    />
  )
  if (!taking) return input
  // Something typed replaces the stored one: then there is nothing to take away.
  return (
    <div className="field-taking">
      {input}
      {(value === undefined || value === '') && (
        <TakeAway label={field.label} disabled={disabled} taking={taking} />
      )}
    </div>
  )
}

// Another sentence may follow.
const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`)
