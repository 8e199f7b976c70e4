import { Check, ChevronsUpDown } from 'lucide-react'
import {
  Autocomplete,
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
  Text,
  useFilter,
} from 'react-aria-components'
import { OptionSearch } from './option-search.tsx'
import './field.css'
import './place-select.css'

export interface SelectOption {
  id: string
  name: string
  /** What the closed select shows, and what a search matches. */
  path: string
  /** Why it cannot be chosen, as a sentence. */
  barred: string | null
}

interface PlaceSelectProps {
  label: string
  words: { placeholder: string; search: string; none: string }
  value: string | null
  groups: readonly { id: string; name: string; options: readonly SelectOption[] }[]
  help?: string | undefined
  autoFocus?: boolean
  onChange: (id: string) => void
}

const manyOptions = 8

/** A choice in groups. With many options it can be searched. */
export function PlaceSelect({ label, words, value, groups, help, autoFocus, onChange }: PlaceSelectProps) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const options = groups.flatMap((group) => group.options)
  const chosen = options.find(({ id }) => id === value)
  const list = (
    <ListBox className="place-list" renderEmptyState={() => <p className="place-none">{words.none}</p>}>
      {groups.map(({ id, name, options: inside }) => (
        <ListBoxSection key={id} id={id} className="place-group">
          <Header className="place-header">{name}</Header>
          {inside.map((option) => (
            <PlaceItem key={option.id} option={option} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      disabledKeys={options.flatMap(({ id, barred }) => (barred ? [id] : []))}
      isRequired
      autoFocus={autoFocus ?? false}
    >
      <Label className="field-label">{label}</Label>
      <Button className="select-trigger">
        <SelectValue className="place-value">
          {() =>
            chosen ? <bdi>{chosen.path}</bdi> : <span className="place-empty">{words.placeholder}</span>
          }
        </SelectValue>
        <ChevronsUpDown size={14} />
      </Button>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <Popover className="popover place-popover" offset={4}>
        {options.length < manyOptions ? (
          list
        ) : (
          <Autocomplete filter={contains}>
            <OptionSearch label={words.search} autoFocus />
            {list}
          </Autocomplete>
        )}
      </Popover>
    </Select>
  )
}

function PlaceItem({ option }: { option: SelectOption }) {
  const { id, name, path, barred } = option
  return (
    <ListBoxItem id={id} textValue={path} className={`option${barred ? ' option-barred' : ''}`}>
      {({ isSelected }) => (
        <>
          <span className="option-mark">{isSelected && <Check size={16} />}</span>
          <span className="option-text">
            <bdi>{name}</bdi> {barred && <span className="option-why">{barred}</span>}
          </span>
        </>
      )}
    </ListBoxItem>
  )
}
