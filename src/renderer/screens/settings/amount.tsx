import type { ReactNode } from 'react'
import { NumberField } from '../../components/number-field.tsx'

interface AmountProps {
  label: string
  help?: string
  unit: string
  value: number
  min: number
  max: number
  /** What else can be done with the line. */
  action?: ReactNode
  onChange: (value: number | null) => void
}

/** A line with a number in its unit. */
export function Amount({ unit, help, action, ...props }: AmountProps) {
  return (
    <div className="amount">
      <NumberField
        className="amount-field"
        {...props}
        label={`${props.label} (${unit})${help ? `. ${help}` : ''}`}
      />
      <span className="amount-label" aria-hidden="true">
        {props.label}
        {help && <span className="amount-help">{help}</span>}
      </span>
      <span className="amount-unit" aria-hidden="true">
        {unit}
      </span>
      {action}
    </div>
  )
}
