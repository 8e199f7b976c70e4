import { Search, X } from 'lucide-react'
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useStore } from 'zustand'
import { IconButton } from '../../components/icon-button.tsx'
import { useServices } from '../../state/context.ts'
import { typedSearch } from '../../state/typed-search.ts'
import { listWords } from '../../words/list.ts'
import { KeepSearch } from '../searches/keep-search.tsx'
import { Completions } from './completions.tsx'
import { type Option, useCompletion } from './use-completion.ts'
import './search.css'

interface SearchBoxProps {
  inputRef: RefObject<HTMLInputElement | null>
  placeName: string
  onDown: () => void
}

export function SearchBox({ inputRef, placeName, onDown }: SearchBoxProps) {
  const { list } = useServices()
  const fault = useStore(list, (state) => state.fault)
  const [text, setText] = useState(() => list.getState().query)
  const [caret, setCaret] = useState<number | null>(null)
  const wanted = useRef<number | null>(null)
  const completing = useCompletion(text, caret)
  const id = useId()
  const open = completing.options.length > 0

  const [search] = useState(() => typedSearch(list))
  useEffect(() => search.listen(setText), [search])
  useEffect(() => search.type(text), [text, search])

  useLayoutEffect(() => {
    if (wanted.current === null) return
    inputRef.current?.setSelectionRange(wanted.current, wanted.current)
    wanted.current = null
  })

  function take(option: Option) {
    const next = completing.taken(option)
    wanted.current = next.caret
    setText(next.text)
    setCaret(next.caret)
    inputRef.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const { options, active } = completing
    const chosen = active === null ? undefined : options[active]
    const first = options[active ?? 0]
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && open) completing.close()
    else if (event.key === 'Escape' && text !== '') setText('')
    else if (open && event.key === 'ArrowDown') completing.move(1)
    else if (open && event.key === 'ArrowUp') completing.move(-1)
    else if (first && event.key === 'Tab' && !event.shiftKey) take(first)
    else if (chosen && event.key === 'Enter') take(chosen)
    else if (['Escape', 'ArrowDown', 'Enter'].includes(event.key)) {
      completing.close()
      onDown()
    } else return
    event.preventDefault()
  }

  return (
    <search className="search-area">
      <div className="search">
        <Search size={16} className="search-icon" aria-hidden="true" />
        <input
          ref={inputRef}
          className="search-input"
          type="text"
          inputMode="search"
          role="combobox"
          aria-label={listWords.search}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-options`}
          {...(completing.active !== null && { 'aria-activedescendant': `${id}-${completing.active}` })}
          aria-invalid={fault !== null}
          {...(fault && { 'aria-describedby': `${id}-fault` })}
          placeholder={listWords.searchIn(placeName)}
          maxLength={1000}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setCaret(event.target.selectionStart)
          }}
          onBlur={completing.close}
          onKeyDown={onKeyDown}
        />
        <KeepSearch query={text.trim()} />
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
      </div>
      <Completions id={id} completing={completing} onTake={take} />
      <p id={`${id}-fault`} className="search-fault" role="status">
        {fault?.message}
      </p>
    </search>
  )
}
