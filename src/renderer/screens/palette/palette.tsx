import { Search } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { chordOf } from '../../../shared/keymap.ts'
import { useServices } from '../../state/context.ts'
import { credentialCommandsOf, openCredential } from '../../state/credential-commands.ts'
import { commandWords as words } from '../../words/command.ts'
import { PaletteRows } from './palette-rows.tsx'
import { type Result, useResults } from './use-results.ts'
import '../../components/dialog.css'
import './palette.css'

/** Everything by its name: what there is, and what can be done. The keyboard stays in the box. */
export function Palette({ onClose }: { onClose: () => void }) {
  const services = useServices()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const { all, words: sought } = useResults(text)
  const usual = useMemo(() => credentialCommandsOf(services), [services])
  const at = Math.min(active, Math.max(0, all.length - 1))
  const chosen = all[at]

  function choose(result: Result) {
    onClose()
    if (result.kind === 'action') return result.command.run()
    if (result.kind === 'credential') return void openCredential(services, result.id)
    void services.detail.getState().choose(null)
    void services.list.getState().show(result.ref)
  }

  /** The usual action that a key means for the row the keyboard is on; text that is selected is copied as ever. */
  function usualOf(event: KeyboardEvent<HTMLInputElement>) {
    if (chosen?.kind !== 'credential') return null
    const { selectionStart, selectionEnd } = event.currentTarget
    const key = chordOf(event)
    if (key === 'Mod+C' && selectionStart !== selectionEnd) return null
    const command = usual.find((one) => one.key === key)
    return command ? () => void command.run(chosen.row) : null
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const usually = usualOf(event)
    if (usually) {
      onClose()
      usually()
    } else if (event.key === 'ArrowDown' && all.length > 0) setActive((at + 1) % all.length)
    else if (event.key === 'ArrowUp' && all.length > 0) setActive((at - 1 + all.length) % all.length)
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) onClose()
    else return
    event.preventDefault()
  }

  return (
    <ModalOverlay
      className="overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(o) => !o && onClose()}
    >
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={words.palette}>
          <div className="palette-box">
            <Search size={18} aria-hidden="true" />
            <input
              autoFocus
              className="palette-input"
              role="combobox"
              aria-label={words.palette}
              aria-autocomplete="list"
              aria-expanded={all.length > 0}
              aria-controls="palette-results"
              {...(chosen && { 'aria-activedescendant': `palette-${at}` })}
              placeholder={words.placeholder}
              maxLength={1000}
              autoComplete="off"
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setActive(0)
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <PaletteRows
            results={all}
            active={at}
            words={sought}
            usual={usual}
            onPoint={setActive}
            onChoose={choose}
          />
          {all.length === 0 && <p className="palette-none">{words.nothing(text.trim())}</p>}
          <span className="visually-hidden" role="status">
            {text.trim() === '' ? '' : words.found(all.length)}
          </span>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
