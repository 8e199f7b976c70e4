import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import './button.css'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  tone?: 'plain' | 'primary' | 'danger' | 'ghost' | 'link'
  size?: 'md' | 'lg'
  wide?: boolean
  icon?: ReactNode
  children: ReactNode
}

export function Button({ tone = 'plain', size = 'md', wide, icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${tone} button-${size}${wide ? ' button-wide' : ''}`}>
      {icon}
      <span>{children}</span>
    </AriaButton>
  )
}
