import type { ReactNode, Ref } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import './button.css'

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** The accessible name. The tooltip shows it, or `hint` where that says more. */
  label: string
  hint?: string
  done?: boolean
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

export function IconButton({ label, hint, done, children, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...props} aria-label={label} className={`icon-button${done ? ' icon-button-done' : ''}`}>
        {children}
      </AriaButton>
      <Tooltip className="tooltip" placement="bottom" offset={6}>
        {hint ?? label}
      </Tooltip>
    </TooltipTrigger>
  )
}
