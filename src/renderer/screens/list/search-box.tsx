import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { IconButton } from '../../components/icon-button.tsx'
import { useServices } from '../../state/context.ts'
import { listWords } from '../../words/list.ts'

interface SearchBoxProps {
  inputRef: RefObject<HTMLInputElement | null>
  placeName: string
  onDown: () => void
}

const patience = 40

export function SearchBox({ inputRef, placeName, onDown }: SearchBoxProps) {
  const { list } = useServices()
  const asked = useStore(list, (state) => state.query)
  const [text, setText] = useState(asked)

  useEffect(() => {
    const timer = setTimeout(() => void list.getState().search(text.trim()), patience)
    return () => clearTimeout(timer)
  }, [text, list])

  // Cleared from elsewhere: by «Clear search», or with everything else on locking.
  useEffect(() => {
    if (asked === '') setText((typed) => (typed.trim() === '' ? typed : ''))
  }, [asked])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && text !== '') setText('')
    else if (event.key === 'Escape' || event.key === 'ArrowDown') onDown()
    else return
    event.preventDefault()
  }

  return (
    <search className="search">
      <Search size={16} className="search-icon" aria-hidden="true" />
      <input
        ref={inputRef}
        className="search-input"
        type="search"
        aria-label={listWords.search}
        placeholder={listWords.searchIn(placeName)}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <span className="search-key" aria-hidden="true">
          /
        </span>
      ) : (
        <IconButton
          label={listWords.clear}
          onPress={() => {
            setText('')
            inputRef.current?.focus()
          }}
        >
          <X size={14} />
        </IconButton>
      )}
    </search>
  )
}
