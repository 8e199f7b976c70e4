import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import './field.css'

export interface MenuEntry {
  id: string
  label: string
  icon?: ReactNode
  danger?: boolean
  /** The key that does the same. */
  shortcut?: string
  /** Why it cannot be done, as a sentence: then it is shown, and cannot be chosen. */
  barred?: string | null
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
          {entries.map(({ id, label: text, icon, danger, shortcut, barred, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              isDisabled={Boolean(barred)}
              className={`option${danger ? ' option-danger' : ''}${barred ? ' option-barred' : ''}`}
              onAction={onAction}
            >
              {icon}
              <span className="option-text">
                {text} {barred && <span className="option-why">{barred}</span>}
              </span>
              {shortcut && !barred && <kbd className="option-key">{shortcut}</kbd>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
