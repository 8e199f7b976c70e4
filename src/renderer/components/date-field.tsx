import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import './field.css'

interface DateFieldProps {
  label: string
  /** «2027-03-12», or empty. */
  value: string
  onChange: (value: string) => void
  required?: boolean
  readOnly?: boolean
  autoFocus?: boolean
  help?: string | undefined
  error?: string | null | undefined
}

/** A day, typed or chosen from the browser's own calendar. */
export function DateField({ label, value, onChange, help, error, ...rest }: DateFieldProps) {
  return (
    <TextField
      className="field"
      type="date"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isRequired={rest.required ?? false}
      isReadOnly={rest.readOnly ?? false}
      autoFocus={rest.autoFocus ?? false}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <div className="field-box field-box-date">
        <Input className="input" max="9999-12-31" />
      </div>
      <FieldError className="field-error">{error}</FieldError>
      {help && !error && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </TextField>
  )
}
