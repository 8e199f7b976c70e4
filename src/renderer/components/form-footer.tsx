import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { Button } from './button.tsx'

interface FormFooterProps {
  /** The id of the form that is submitted. */
  form: string
  submit: string
  /** What is under way; null while nothing is. */
  working: string | null
  /** There is nothing to do yet. */
  disabled?: boolean
  danger?: boolean
  /** A step back, where the dialog has two. */
  back?: { label: string; onPress: () => void }
  /** What else can be done, at the other end. */
  start?: ReactNode
  onCancel: () => void
}

/** The foot of every dialog that is a form. */
export function FormFooter({
  form,
  submit,
  working,
  back,
  start,
  disabled,
  danger,
  onCancel,
}: FormFooterProps) {
  const busy = working !== null
  return (
    <>
      {back && (
        <span className="dialog-foot-start">
          <Button tone="ghost" icon={<ChevronLeft size={16} />} isDisabled={busy} onPress={back.onPress}>
            {back.label}
          </Button>
        </span>
      )}
      {start && <span className="dialog-foot-start">{start}</span>}
      <Button isDisabled={busy} onPress={onCancel}>
        {commonWords.cancel}
      </Button>
      <Button
        type="submit"
        form={form}
        tone={danger ? 'danger' : 'primary'}
        isDisabled={disabled ?? false}
        isPending={busy}
      >
        {working ?? submit}
      </Button>
    </>
  )
}
