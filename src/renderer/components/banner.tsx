import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import './banner.css'

interface BannerProps {
  tone: 'info' | 'attention' | 'error'
  title?: ReactNode
  children: ReactNode
  action?: ReactNode
  /** Read out when it appears. */
  live?: boolean
}

const icons = { info: Info, attention: TriangleAlert, error: CircleAlert }

export function Banner({ tone, title, children, action, live }: BannerProps) {
  const Icon = icons[tone]
  return (
    <div className={`banner banner-${tone}`} {...(live && { role: 'alert' })}>
      <Icon size={16} className="banner-icon" aria-hidden="true" />
      <div className="banner-text">
        {title && <p className="banner-title">{title}</p>}
        <p>{children}</p>
        {action && <div className="banner-action">{action}</div>}
      </div>
    </div>
  )
}
