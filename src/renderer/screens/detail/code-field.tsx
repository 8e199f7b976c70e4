import { Eye, EyeOff, Pencil } from 'lucide-react'
import type { DetailField } from '../../../shared/credential.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { useNow } from '../../components/now.ts'
import { detailWords } from '../../words/detail.ts'
import { codeWords as words } from '../../words/own.ts'
import { CopyButton } from './copy-button.tsx'
import { type Code, useCode } from './use-code.ts'

interface CodeFieldProps {
  credentialId: string
  field: DetailField
  onStore: () => void
}

/** A one-time code: shown with the time it has left, on request. Copying gives the code, never its key. */
export function CodeField({ credentialId, field, onStore }: CodeFieldProps) {
  const { now, show, hide } = useCode(credentialId, field.name)
  const { label } = field
  return (
    <div className="field-row" data-testid="code-field" data-field={field.name}>
      <div className="field-main">
        <p className="field-name">{label}</p>
        {/* No live region: a code is read out when a person goes to it. */}
        {now ? (
          <Running code={now} />
        ) : (
          <p className="field-value">
            <span className="dots" role="img" aria-label={detailWords.hidden}>
              ••• •••
            </span>
            <span className="field-note">{words.note}</span>
          </p>
        )}
      </div>
      <div className="field-actions">
        <IconButton label={now ? words.hide(label) : words.show(label)} onPress={now ? hide : show}>
          {now ? <EyeOff size={16} /> : <Eye size={16} />}
        </IconButton>
        <CopyButton credentialId={credentialId} field={field} />
        <IconButton label={detailWords.replaceLabel(label)} onPress={onStore}>
          <Pencil size={15} />
        </IconButton>
      </div>
    </div>
  )
}

const around = 2 * Math.PI * 9

function Running({ code: { code, periodSeconds, validUntil } }: { code: Code }) {
  const now = useNow(250)
  const left = Math.min(periodSeconds, Math.max(0, (validUntil - now) / 1_000))
  const half = Math.ceil(code.length / 2)
  return (
    <p className="field-value code">
      <span className="code-digits mono selectable" data-testid="code">
        {code.slice(0, half)} {code.slice(half)}
      </span>
      <span className={`code-time${left <= 5 ? ' code-ending' : ''}`} aria-hidden="true">
        <svg viewBox="0 0 22 22" width="22" height="22" role="presentation">
          <circle className="code-track" cx="11" cy="11" r="9" />
          <circle
            className="code-left"
            cx="11"
            cy="11"
            r="9"
            strokeDasharray={`${(around * left) / periodSeconds} ${around}`}
            transform="rotate(-90 11 11)"
          />
        </svg>
        {words.seconds(Math.ceil(left))}
      </span>
    </p>
  )
}
