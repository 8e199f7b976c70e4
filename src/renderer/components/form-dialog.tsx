import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { discardWords as words } from '../words/common.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Dialog } from './dialog.tsx'

interface FormDialogProps extends ComponentProps<typeof Dialog> {
  /** The id of the form inside, which is there from the start. */
  form: string
}

/** What stands in a form, to be compared with what stood there before. */
function written(id: string): string {
  const form = document.getElementById(id)
  const inputs = form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? []
  return JSON.stringify([...inputs].map((input) => ('checked' in input && input.checked) || input.value))
}

/** A dialog around a form. Esc and the cross ask before they throw away what was typed; «Cancel» says it by itself. */
export function FormDialog({ form, onClose, ...rest }: FormDialogProps) {
  const [asking, setAsking] = useState(false)
  const before = useRef('')
  useEffect(() => {
    before.current = written(form)
    // The window goes only after main has asked the same.
    const stay = (event: Event) => written(form) !== before.current && event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [form])
  return (
    <>
      <Dialog {...rest} onClose={() => (written(form) === before.current ? onClose() : setAsking(true))} />
      {asking && (
        <ConfirmDialog
          title={words.title}
          submit={words.discard}
          cancel={words.keep}
          onConfirm={async () => onClose()}
          onClose={() => setAsking(false)}
        >
          <p>{words.help}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
