import { Search } from 'lucide-react'
import { Input, SearchField } from 'react-aria-components'
import './option-search.css'

/** Narrows the options of the `Autocomplete` around it. To assistive technology the two are one combobox. */
export function OptionSearch({ label, autoFocus }: { label: string; autoFocus: boolean }) {
  return (
    <SearchField aria-label={label} autoFocus={autoFocus} className="option-search">
      <Search size={14} aria-hidden="true" />
      <Input type="text" role="combobox" aria-expanded="true" className="search-input" placeholder={label} />
    </SearchField>
  )
}
