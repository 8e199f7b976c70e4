import type { ReactNode, Ref } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import './button.css'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  tone?: 'plain' | 'primary' | 'danger' | 'ghost' | 'link'
  size?: 'md' | 'lg'
  wide?: boolean
  icon?: ReactNode
  /** Why it cannot be pressed, as a sentence. It stays in reach, so that the sentence can be read. */
  barred?: string | null
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

export function Button({ tone = 'plain', size = 'md', wide, icon, barred, children, ...props }: ButtonProps) {
  const look = `button button-${tone} button-${size}${wide ? ' button-wide' : ''}${barred ? ' button-barred' : ''}`
  const inside = (
    <>
      {icon}
      <span>{children}</span>
    </>
  )
  if (!barred) {
    return (
      <AriaButton {...props} className={look}>
        {inside}
      </AriaButton>
    )
  }
  const { onPress: _, ...rest } = props
  return (
    <TooltipTrigger delay={200} closeDelay={0}>
      <AriaButton {...rest} aria-disabled="true" className={look}>
        {inside}
      </AriaButton>
      <Tooltip className="tooltip" placement="bottom" offset={6}>
        {barred}
      </Tooltip>
    </TooltipTrigger>
  )
}
