import { Minus, Plus } from 'lucide-react'
import {
  NumberField as AriaNumberField,
  Button,
  FieldError,
  Group,
  Input,
  Label,
  Text,
} from 'react-aria-components'
import './field.css'

interface NumberFieldProps {
  label: string
  value: number | null
  min?: number
  max?: number
  step?: number
  required?: boolean
  disabled?: boolean
  help?: string | undefined
  error?: string | null | undefined
  className?: string
  /** Called when the typing is done, with null for an emptied field. */
  onChange: (value: number | null) => void
}

export function NumberField({
  label,
  value,
  onChange,
  help,
  error,
  className = 'field',
  ...rest
}: NumberFieldProps) {
  return (
    <AriaNumberField
      className={className}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      isInvalid={Boolean(error)}
      isRequired={rest.required ?? false}
      isDisabled={rest.disabled ?? false}
      validationBehavior="aria"
      {...(rest.min !== undefined && { minValue: rest.min })}
      {...(rest.max !== undefined && { maxValue: rest.max })}
      {...(rest.step !== undefined && { step: rest.step })}
    >
      <Label className="field-label">{label}</Label>
      <Group className="number-box">
        <Button slot="decrement" className="number-step">
          <Minus size={14} />
        </Button>
        <Input className="input" />
        <Button slot="increment" className="number-step">
          <Plus size={14} />
        </Button>
      </Group>
      <FieldError className="field-error">{error}</FieldError>
      {help && !error && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
    </AriaNumberField>
  )
}
