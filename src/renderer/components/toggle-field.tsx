import { Switch } from 'react-aria-components'
import './field.css'

interface ToggleFieldProps {
  label: string
  help?: string | undefined
  error?: string | null | undefined
  value: boolean
  disabled?: boolean
  onChange: (value: boolean) => void
}

export function ToggleField({ label, help, error, value, disabled, onChange }: ToggleFieldProps) {
  return (
    <div className="field">
      <Switch className="toggle" isSelected={value} isDisabled={disabled ?? false} onChange={onChange}>
        {label}
        <span className="toggle-track" aria-hidden="true" />
      </Switch>
      {error ? <p className="field-error">{error}</p> : help && <p className="field-help">{help}</p>}
    </div>
  )
}
