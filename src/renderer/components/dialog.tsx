import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { commonWords } from '../words/common.ts'
import { IconButton } from './icon-button.tsx'
import './dialog.css'

interface DialogProps {
  title: ReactNode
  /** Kept open while something is under way that cannot be taken back by closing. */
  busy?: boolean
  role?: 'dialog' | 'alertdialog'
  /** `sheet` takes the room there is, and lets its content scroll by itself. */
  width?: 'narrow' | 'medium' | 'wide' | 'sheet'
  lead?: ReactNode
  footer?: ReactNode
  children: ReactNode
  onClose: () => void
}

export function Dialog({
  title,
  busy,
  role = 'dialog',
  width = 'narrow',
  lead,
  footer,
  children,
  onClose,
}: DialogProps) {
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={busy ?? false}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`modal modal-${width}`}>
        <AriaDialog className="dialog" role={role}>
          <header className="dialog-head">
            {lead}
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton label={commonWords.close} isDisabled={busy ?? false} onPress={onClose}>
              <X size={16} />
            </IconButton>
          </header>
          <div className="dialog-body">{children}</div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
