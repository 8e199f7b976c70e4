import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import './tag-editor.css'

interface TagEditorProps {
  label: string
  addLabel: string
  removeLabel: (tag: string) => string
  tags: readonly string[]
  autoFocus?: boolean
  onChange: (tags: string[]) => void
}

const most = 50

/** Tags as chips: Enter or a comma adds, Backspace in the empty field or the cross removes. */
export function TagEditor({ label, addLabel, removeLabel, tags, autoFocus, onChange }: TagEditorProps) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])

  function add() {
    const tag = text.trim().slice(0, 50)
    setText('')
    if (tag !== '' && !tags.includes(tag) && tags.length < most) onChange([...tags, tag])
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) {
      onChange(tags.slice(0, -1))
    }
  }

  return (
    <div className="tags">
      {tags.length > 0 && (
        <TagGroup aria-label={label} onRemove={(keys) => onChange(tags.filter((tag) => !keys.has(tag)))}>
          <TagList className="tag-list" items={tags.map((tag) => ({ id: tag }))}>
            {({ id }) => (
              <Tag id={id} textValue={id} className="tag">
                <bdi className="name">{id}</bdi>
                <Button slot="remove" className="tag-remove" aria-label={removeLabel(id)}>
                  <X size={12} />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <input
        className="tag-input"
        ref={field}
        aria-label={addLabel}
        placeholder={addLabel}
        maxLength={50}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
    </div>
  )
}
