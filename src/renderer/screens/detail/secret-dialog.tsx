import { Dialog } from '../../components/dialog.tsx'
import { LargeType } from '../../components/large-type.tsx'
import { QrImage } from '../../components/qr-image.tsx'
import { showWords as words } from '../../words/own.ts'

export type SecretLook = 'large' | 'qr'

interface SecretDialogProps {
  look: SecretLook
  label: string
  value: string
  seconds: number
  onClose: () => void
}

/** A revealed secret to be read aloud, or taken over by a camera. It goes when the secret hides. */
export function SecretDialog({ look, label, value, seconds, onClose }: SecretDialogProps) {
  return (
    <Dialog title={label} width={look === 'large' ? 'wide' : 'narrow'} onClose={onClose}>
      {look === 'large' ? (
        <LargeType value={value} />
      ) : (
        <QrImage value={value} label={words.image(label)} tooLong={words.qrTooLong} />
      )}
      <p className="field-note" aria-hidden="true">
        {look === 'large' ? words.count([...value].length) : words.qrHelp} · {words.hidesIn(seconds)}
      </p>
    </Dialog>
  )
}
