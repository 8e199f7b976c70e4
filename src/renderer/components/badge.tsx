import type { ReactNode } from 'react'
import './badge.css'

export function Badge({
  tone,
  children,
}: {
  tone: 'quiet' | 'good' | 'amber' | 'red' | 'accent'
  children: ReactNode
}) {
  return <span className={`badge badge-${tone}`}>{children}</span>
}
