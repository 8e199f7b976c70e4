import { Eye, EyeOff, KeyRound, Pencil } from 'lucide-react'
import type { DetailField } from '../../../shared/credential.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useNow } from '../../components/now.ts'
import { detailWords } from '../../words/detail.ts'
import { ago, exact } from '../../words/time.ts'
import { CopyButton } from './copy-button.tsx'
import type { Revealed } from './use-reveal.ts'

interface SecretFieldProps {
  credentialId: string
  field: DetailField
  shown: Revealed | null
  onReveal: () => void
  onHide: () => void
  onStore: () => void
}

export function SecretField({ credentialId, field, shown, onReveal, onHide, onStore }: SecretFieldProps) {
  const { label, held } = field
  return (
    <div className="field-row" data-testid="secret-field" data-field={field.name}>
      <div className="field-main">
        <p className="field-name">{label}</p>
        <span className="visually-hidden" role="status">
          {shown ? detailWords.revealed(label) : ''}
        </span>
        {held ? <Held field={field} shown={shown} /> : <p className="field-none">{detailWords.notHeld}</p>}
      </div>
      <div className="field-actions">
        {held ? (
          <>
            <IconButton
              label={shown ? detailWords.hide(label) : detailWords.reveal(label)}
              onPress={shown ? onHide : onReveal}
            >
              {shown ? <EyeOff size={16} /> : <Eye size={16} />}
            </IconButton>
            <CopyButton credentialId={credentialId} field={field} />
            <IconButton label={detailWords.replaceLabel(label)} onPress={onStore}>
              <Pencil size={15} />
            </IconButton>
          </>
        ) : (
          <Button icon={<KeyRound size={14} />} aria-label={detailWords.storeLabel(label)} onPress={onStore}>
            {detailWords.store}
          </Button>
        )}
      </div>
    </div>
  )
}

function Held({ field, shown }: { field: DetailField; shown: Revealed | null }) {
  const now = useNow(30_000)
  if (shown) return <Shown revealed={shown} />
  return (
    <p className="field-value">
      <span className="dots" role="img" aria-label={detailWords.hidden}>
        ••••••••••••
      </span>
      {field.storedAt !== null && (
        <span className="field-note" title={exact(field.storedAt)}>
          {detailWords.storedAt(ago(field.storedAt, now))}
        </span>
      )}
    </p>
  )
}

function Shown({ revealed }: { revealed: Revealed }) {
  const now = useNow(1_000)
  const seconds = Math.max(0, Math.ceil((revealed.hidesAt - now) / 1_000))
  return (
    <>
      <pre className="field-block field-secret mono selectable" data-testid="revealed">
        {revealed.value}
      </pre>
      <p className="field-note" aria-hidden="true">
        {detailWords.hidesIn(seconds)}
      </p>
    </>
  )
}
