import { useState } from 'react'
import type { BulkChange } from '../../../shared/bulk.ts'
import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { dayOf } from '../../state/day.ts'
import type { BulkKind } from '../../state/dialog.ts'
import { emptyTrashWords, bulkWords as words } from '../../words/bulk.ts'
import { commonWords } from '../../words/common.ts'
import { MoveForm } from './move-form.tsx'
import { TagsForm } from './tags-form.tsx'

export interface BulkFieldsProps {
  disabled: boolean
  /** Null while there is no change yet. */
  onChange: (change: BulkChange | null) => void
}

interface BulkFormProps extends BulkFieldsProps {
  kind: BulkKind
  onLeave: () => void
}

/** The fields of one kind of change. */
export function BulkForm({ kind, onLeave, ...rest }: BulkFormProps) {
  if (kind === 'tags') return <TagsForm {...rest} />
  if (kind === 'note') return <NoteForm {...rest} />
  if (kind === 'expiry') return <ExpiryForm {...rest} />
  if (kind === 'move') return <MoveForm {...rest} onLeave={onLeave} />
  if (kind === 'purge') return <PurgeWords />
  return <RemoveForm {...rest} />
}

function NoteForm({ disabled, onChange }: BulkFieldsProps) {
  const [text, setText] = useState('')
  return (
    <TextField
      label={words.note}
      help={words.noteHelp}
      multiline
      rows={3}
      autoFocus
      readOnly={disabled}
      value={text}
      onChange={(next) => {
        setText(next)
        onChange(next.trim() === '' ? null : { appendNote: next.trim() })
      }}
    />
  )
}

function ExpiryForm({ disabled, onChange }: BulkFieldsProps) {
  const [day, setDay] = useState('')
  const [touched, setTouched] = useState(false)
  const bad = day !== '' && dayOf(day) === null
  return (
    <DateField
      label={words.expires}
      help={words.expiresHelp}
      autoFocus
      readOnly={disabled}
      value={day}
      error={touched && bad ? words.badDate : null}
      onChange={(next) => {
        setDay(next)
        setTouched(true)
        const at = dayOf(next)
        onChange(next === '' ? { expiresAt: null } : at === null ? null : { expiresAt: at })
      }}
    />
  )
}

function RemoveForm({ disabled, onChange }: BulkFieldsProps) {
  const [reason, setReason] = useState('')
  return (
    <>
      <p>{words.removeHelp}</p>
      <TextField
        label={commonWords.optional(words.reason)}
        help={words.reasonHelp}
        readOnly={disabled}
        value={reason}
        onChange={(next) => {
          setReason(next)
          onChange({ remove: true, ...(next.trim() !== '' && { reason: next.trim() }) })
        }}
      />
    </>
  )
}

/** What nobody brings back. */
function PurgeWords() {
  return (
    <>
      <p>{emptyTrashWords.lost}</p>
      <ul className="lost">
        {emptyTrashWords.what.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </>
  )
}
