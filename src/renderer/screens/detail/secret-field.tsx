import { ALargeSmall, Eye, EyeOff, KeyRound, Pencil, QrCode } from 'lucide-react'
import { useState } from 'react'
import type { DetailField } from '../../../shared/credential.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { useNow } from '../../components/now.ts'
import { detailWords } from '../../words/detail.ts'
import { showWords } from '../../words/own.ts'
import { ago, exact } from '../../words/time.ts'
import { CopyButton } from './copy-button.tsx'
import { SecretDialog, type SecretLook } from './secret-dialog.tsx'
import type { Reveal, Revealed } from './use-reveal.ts'

interface SecretFieldProps {
  credentialId: string
  field: DetailField
  reveal: Reveal
  /** What kind of secret it is, where its label does not say. */
  note?: string | undefined
  onStore: () => void
}

export function SecretField({ credentialId, field, reveal, note, onStore }: SecretFieldProps) {
  const { label, held } = field
  const shown = reveal.revealed?.field === field.name ? reveal.revealed : null
  return (
    <div className="field-row" data-testid="secret-field" data-field={field.name}>
      <div className="field-main">
        <p className="field-name">{label}</p>
        <span className="visually-hidden" role="status">
          {shown ? detailWords.revealed(label) : ''}
        </span>
        {held ? (
          <Held field={field} shown={shown} note={note} />
        ) : (
          <p className="field-none">{detailWords.notHeld}</p>
        )}
      </div>
      <div className="field-actions">
        {held ? (
          <>
            <IconButton
              label={shown ? detailWords.hide(label) : detailWords.reveal(label)}
              onPress={() => (shown ? reveal.hide() : void reveal.reveal(field.name))}
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

interface HeldProps {
  field: DetailField
  shown: Revealed | null
  note: string | undefined
}

function Held({ field, shown, note }: HeldProps) {
  const now = useNow(30_000)
  if (shown) return <Shown label={field.label} revealed={shown} />
  return (
    <p className="field-value">
      <span className="dots" role="img" aria-label={detailWords.hidden}>
        ••••••••••••
      </span>
      {note && <span className="field-note">{note}</span>}
      {field.storedAt !== null && (
        <span className="field-note" title={exact(field.storedAt)}>
          {detailWords.storedAt(ago(field.storedAt, now))}
        </span>
      )}
    </p>
  )
}

function Shown({ label, revealed }: { label: string; revealed: Revealed }) {
  const now = useNow(1_000)
  // Neither opens by itself: a code on the screen is read by any camera in the room.
  const [view, setView] = useState<SecretLook | null>(null)
  const seconds = Math.max(0, Math.ceil((revealed.hidesAt - now) / 1_000))
  return (
    <>
      <pre className="field-block field-secret mono selectable" data-testid="revealed">
        {revealed.value}
      </pre>
      <div className="field-below">
        <p className="field-note" aria-hidden="true">
          {detailWords.hidesIn(seconds)}
        </p>
        <IconButton label={showWords.large(label)} onPress={() => setView('large')}>
          <ALargeSmall size={16} />
        </IconButton>
        <IconButton label={showWords.qr(label)} onPress={() => setView('qr')}>
          <QrCode size={15} />
        </IconButton>
      </div>
      {view && (
        <SecretDialog
          look={view}
          label={label}
          value={revealed.value}
          seconds={seconds}
          onClose={() => setView(null)}
        />
      )}
    </>
  )
}
