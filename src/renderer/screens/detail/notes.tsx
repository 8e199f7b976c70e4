import { Pencil } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { MarkdownText } from '../../components/markdown.tsx'
import { detailWords } from '../../words/detail.ts'
import { noteWords as words } from '../../words/own.ts'

interface NotesProps {
  notes: string
  /** «Saved», «Not saved yet», or nothing. */
  state: string
  onChange: (notes: string) => void
  onLeave: () => void
}

/** Notes as they read, and as they are written: one at a time. Leaving the text saves it. */
export function Notes({ notes, state, onChange, onLeave }: NotesProps) {
  const [editing, setEditing] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [wasEditing, setWasEditing] = useState(false)

  useEffect(() => {
    if (editing) text.current?.focus()
    else if (wasEditing) opener.current?.focus()
  }, [editing, wasEditing])

  function stop() {
    onLeave()
    setWasEditing(true)
    setEditing(false)
  }
  function onKeyDown(event: KeyboardEvent) {
    const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
    stop()
  }
  return (
    <section>
      <h3 className="section-title section-title-act">
        {editing ? <label htmlFor="notes">{detailWords.notes}</label> : detailWords.notes}
        {editing ? (
          <Button tone="link" onPress={stop}>
            {words.done}
          </Button>
        ) : (
          notes !== '' && (
            <IconButton ref={opener} label={words.edit} onPress={() => setEditing(true)}>
              <Pencil size={14} />
            </IconButton>
          )
        )}
        <span className="notes-state" role="status">
          {state}
        </span>
      </h3>
      {editing ? (
        <>
          <textarea
            ref={text}
            id="notes"
            className="notes"
            rows={5}
            maxLength={100_000}
            aria-describedby="notes-help"
            placeholder={detailWords.notesPlaceholder}
            value={notes}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={onLeave}
          />
          <p id="notes-help" className="field-help">
            {words.help}
          </p>
        </>
      ) : notes === '' ? (
        <Button ref={opener} tone="ghost" icon={<Pencil size={14} />} onPress={() => setEditing(true)}>
          {words.add}
        </Button>
      ) : (
        <MarkdownText>{notes}</MarkdownText>
      )}
    </section>
  )
}
