import { ArrowDownUp, Check } from 'lucide-react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { useStore } from 'zustand'
import { IconButton } from '../../components/icon-button.tsx'
import { useServices } from '../../state/context.ts'
import type { ListOrder } from '../../state/list.ts'
import { arrangeWords as words } from '../../words/arrange.ts'

const downFirst = new Set(['updated', 'used', 'created'])

/** How the list is sorted and grouped. */
export function ArrangeMenu() {
  const { list } = useServices()
  const { sort, direction, group } = useStore(list, (state) => state.order)
  const change = (order: ListOrder) => void list.getState().arrange({ ...list.getState().order, ...order })
  const way = direction ?? (downFirst.has(sort ?? 'name') ? 'desc' : 'asc')
  return (
    <MenuTrigger>
      <IconButton label={words.menu}>
        <ArrowDownUp size={16} />
      </IconButton>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu aria-label={words.menu} className="arrange">
          <Choices
            label={words.sort}
            options={words.sorts}
            chosen={sort === undefined || sort === 'relevance' ? 'name' : sort}
            // Each order has its own usual direction.
            onChoose={(next) => change({ sort: next, direction: undefined })}
          />
          <Choices
            label={words.direction}
            options={{ asc: words.asc, desc: words.desc }}
            chosen={way}
            onChoose={(next) => change({ sort: sort ?? 'name', direction: next })}
          />
          <Choices
            label={words.group}
            options={{ none: words.none, ...words.groups }}
            chosen={group ?? 'none'}
            onChoose={(next) => change({ group: next === 'none' ? undefined : next })}
          />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

interface ChoicesProps<K extends string> {
  label: string
  options: Readonly<Record<K, string>>
  chosen: NoInfer<K>
  onChoose: (key: K) => void
}

function Choices<K extends string>({ label, options, chosen, onChoose }: ChoicesProps<K>) {
  // Keys are unique in the whole menu.
  const keyOf = (key: K) => `${label} ${key}`
  const all = Object.entries(options) as [K, string][]
  return (
    <MenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[keyOf(chosen)]}
      onSelectionChange={(keys) => {
        const next = all.find(([key]) => keys !== 'all' && keys.has(keyOf(key)))
        if (next) onChoose(next[0])
      }}
    >
      <Header className="arrange-head">{label}</Header>
      {all.map(([key, text]) => (
        <MenuItem key={key} id={keyOf(key)} textValue={text} className="option">
          <span className="option-text">{text}</span>
          {key === chosen && <Check size={14} aria-hidden="true" />}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
