import { type ReactNode, useState } from 'react'
import { commonWords } from '../words/common.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface ConfirmDialogProps {
  title: ReactNode
  /** What the button that does it says, and what it says meanwhile. */
  submit: ReactNode
  working?: ReactNode
  /** What the way out says, where «Cancel» could be taken for the deed. */
  cancel?: string
  tone?: 'danger' | 'primary'
  width?: 'narrow' | 'medium'
  /** Something is still to be chosen. */
  incomplete?: boolean
  children: ReactNode
  /** Does it, tells of its own failures, and closes where nothing is left to say. */
  onConfirm: () => Promise<void>
  onClose: () => void
}

/** Asks before what cannot be taken back, or reaches far. The way out has the focus. */
export function ConfirmDialog({
  title,
  submit,
  working = submit,
  cancel = commonWords.cancel,
  tone = 'danger',
  width = 'narrow',
  incomplete = false,
  children,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const [busy, setBusy] = useState(false)

  async function confirm() {
    setBusy(true)
    try {
      await onConfirm()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      role="alertdialog"
      title={title}
      width={width}
      busy={busy}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus isDisabled={busy} onPress={onClose}>
            {cancel}
          </Button>
          <Button tone={tone} isDisabled={incomplete} isPending={busy} onPress={confirm}>
            {busy ? working : submit}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
