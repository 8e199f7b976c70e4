import { Check, CircleAlert, Info, X } from 'lucide-react'
import { commonWords } from '../words/common.ts'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import './notice.css'

interface NoticeCardProps {
  tone: 'plain' | 'good' | 'attention'
  text: string
  action: string | null
  onAction: () => void
  onDismiss: () => void
}

const icons = { plain: Info, good: Check, attention: CircleAlert }

export function NoticeCard({ tone, text, action, onAction, onDismiss }: NoticeCardProps) {
  const Icon = icons[tone]
  return (
    <div className={`notice notice-${tone}${action ? ' notice-acts' : ''}`} data-testid="notice">
      <Icon size={16} className="notice-icon" aria-hidden="true" />
      <p className="notice-text">{text}</p>
      {action && (
        <Button tone="link" onPress={onAction}>
          {action}
        </Button>
      )}
      <IconButton label={commonWords.dismiss} onPress={onDismiss}>
        <X size={14} />
      </IconButton>
    </div>
  )
}
