import { Fragment } from 'react'
import { keymap } from '../../../shared/keymap.ts'
import { Dialog } from '../../components/dialog.tsx'
import { keys } from '../../words/keys.ts'
import { shortcutWords as words } from '../../words/shortcuts.ts'
import './shortcuts.css'

const groupOf = ({ keys: of, where }: (typeof keymap)[number]): keyof typeof words.groups =>
  of[0].includes(' ') ? 'go' : where === 'always' ? 'window' : where

const groups = Object.entries(Object.groupBy(keymap, groupOf))

/** Every key that is heard, from the table that the keys themselves are looked up in. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={words.title} width="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="shortcuts" aria-label={words.title} tabIndex={0}>
        {groups.map(([group, lines]) => (
          <section key={group}>
            <h3 className="section-title">{words.groups[group as keyof typeof words.groups]}</h3>
            <dl className="shortcut-list">
              {lines?.map(({ id, keys: of }) => (
                <div key={id} className="shortcut">
                  <dt>{words.says[id]}</dt>
                  <dd>
                    {of.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 && <span className="shortcut-or"> {words.or} </span>}
                        <kbd className="option-key">{keys(key)}</kbd>
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
      <p className="quiet">{words.mouse}</p>
    </Dialog>
  )
}
