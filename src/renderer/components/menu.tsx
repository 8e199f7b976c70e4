import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import './field.css'

export interface MenuEntry {
  id: string
  label: string
  icon?: ReactNode
  danger?: boolean
  onAction: () => void
}

/** A button with a menu under it. `children` is the button. */
export function Menu({
  label,
  entries,
  children,
}: {
  label: string
  entries: readonly MenuEntry[]
  children: ReactNode
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" placement="bottom end" offset={4}>
        <AriaMenu aria-label={label}>
          {entries.map(({ id, label: text, icon, danger, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              className={`option${danger ? ' option-danger' : ''}`}
              onAction={onAction}
            >
              {icon}
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
