import { Check } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { ListBox, ListBoxItem, useFilter } from 'react-aria-components'
import './field.css'
import './check-list.css'

export interface CheckOption {
  id: string
  name: string
  /** What tells it from another of the same name. */
  detail: string
  note: string | null
}

interface CheckListProps {
  label: string
  words: { find: string; none: string }
  options: readonly CheckOption[]
  chosen: ReadonlySet<string>
  help?: string
  error?: string | undefined
  onChange: (chosen: ReadonlySet<string>) => void
}

const manyOptions = 6

/** Several of many: a list to tick, with a box that narrows it. The arrow key leads from the box to the list. */
export function CheckList({ label, words, options, chosen, help, error, onChange }: CheckListProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [text, setText] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const errorId = useId()
  // What is ticked stays in sight while another is looked for.
  const shown = options.filter(
    ({ id, name, detail }) => contains(`${name} ${detail}`, text.trim()) || chosen.has(id),
  )
  function onKeyDown(event: KeyboardEvent) {
    // Enter in the box would send the form, with what is looked for not chosen.
    if (event.key === 'Enter') event.preventDefault()
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    const found = shown.findIndex(({ name, detail }) => contains(`${name} ${detail}`, text.trim()))
    list.current?.querySelectorAll<HTMLElement>('[role="option"]')[Math.max(0, found)]?.focus()
  }
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <p className="field-label">{label}</p>
      <div className="check-box">
        {options.length > manyOptions && (
          <input
            type="text"
            className="check-find"
            aria-label={words.find}
            placeholder={words.find}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
        <ListBox
          ref={list}
          aria-label={label}
          {...(error && { 'aria-describedby': errorId })}
          className="check-list"
          items={shown}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={chosen}
          escapeKeyBehavior="none"
          onSelectionChange={(keys) =>
            onChange(keys === 'all' ? new Set(options.map(({ id }) => id)) : new Set([...keys].map(String)))
          }
          renderEmptyState={() => <p className="check-none">{words.none}</p>}
        >
          {({ id, name, detail, note }) => (
            <ListBoxItem id={id} textValue={`${name} ${detail}`} className="option check-option">
              {({ isSelected }) => (
                <>
                  <span className="check-mark" data-checked={isSelected || undefined}>
                    {isSelected && <Check size={12} strokeWidth={3} />}
                  </span>
                  <bdi className="check-name name">{name}</bdi>{' '}
                  <span className="check-detail name">
                    {detail}
                    {note && `, ${note}`}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </div>
      {error ? (
        <p className="field-error" id={errorId} role="alert">
          {error}
        </p>
      ) : (
        help && <p className="field-help">{help}</p>
      )}
    </div>
  )
}
