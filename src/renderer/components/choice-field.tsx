import { Check, ChevronsUpDown } from 'lucide-react'
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import './field.css'

interface ChoiceFieldProps {
  label: string
  value: string | null
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
  required?: boolean
  disabled?: boolean
  placeholder?: string | undefined
  help?: string | undefined
  error?: string | null | undefined
}

export function ChoiceField({
  label,
  value,
  options,
  onChange,
  help,
  error,
  placeholder,
  ...rest
}: ChoiceFieldProps) {
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={Boolean(error)}
      isRequired={rest.required ?? false}
      isDisabled={rest.disabled ?? false}
      validationBehavior="aria"
      {...(placeholder && { placeholder })}
    >
      <Label className="field-label">{label}</Label>
      <Button className="select-trigger">
        <SelectValue />
        <ChevronsUpDown size={14} />
      </Button>
      <FieldError className="field-error">{error}</FieldError>
      {help && !error && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <Popover className="popover" offset={4}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              {({ isSelected }) => (
                <>
                  <span className="option-mark">{isSelected && <Check size={16} />}</span>
                  {option.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
