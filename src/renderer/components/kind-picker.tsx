import { ChevronRight } from 'lucide-react'
import { Autocomplete, ListBox, ListBoxItem, useFilter } from 'react-aria-components'
import { KindTile } from './kind-tile.tsx'
import { OptionSearch } from './option-search.tsx'
import './field.css'
import './kind-picker.css'

export interface KindOption {
  id: string
  label: string
  /** Why it cannot be chosen, as a sentence. */
  barred: string | null
}

interface KindPickerProps {
  label: string
  words: { search: string; none: string }
  kinds: readonly KindOption[]
  autoFocus: boolean
  onChoose: (id: string) => void
}

const manyKinds = 6

/** The kinds as a list with their tiles. What cannot be chosen comes last and says why. */
export function KindPicker({ label, words, kinds, autoFocus, onChoose }: KindPickerProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const sorted = [...kinds].sort((a, b) => Number(a.barred !== null) - Number(b.barred !== null))
  const searched = kinds.length > manyKinds
  const list = (
    <ListBox
      aria-label={label}
      className="kind-list"
      items={sorted}
      disabledKeys={sorted.flatMap(({ id, barred }) => (barred ? [id] : []))}
      autoFocus={autoFocus && !searched ? 'first' : false}
      renderEmptyState={() => <p className="kind-none">{words.none}</p>}
      onAction={(key) => onChoose(String(key))}
    >
      {({ id, label: text, barred }) => (
        <ListBoxItem id={id} textValue={text} className={`kind${barred ? ' kind-barred' : ''}`}>
          <KindTile kind={id} />
          <span className="option-text">
            <span className="kind-label">{text}</span>{' '}
            {barred && <span className="option-why">{barred}</span>}
          </span>
          {!barred && <ChevronRight size={16} className="kind-go" aria-hidden="true" />}
        </ListBoxItem>
      )}
    </ListBox>
  )
  return (
    <div className="field">
      <p className="field-label">{label}</p>
      <div className={searched ? 'kind-box kind-box-searched' : 'kind-box'}>
        {searched ? (
          <Autocomplete filter={contains}>
            <OptionSearch label={words.search} autoFocus={autoFocus} />
            {list}
          </Autocomplete>
        ) : (
          list
        )}
      </div>
    </div>
  )
}
