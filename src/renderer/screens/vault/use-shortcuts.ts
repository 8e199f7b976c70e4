import { useEffect, useRef } from 'react'
import { actionsOf } from '../../state/actions.ts'
import { commandsOf } from '../../state/commands.ts'
import { useServices } from '../../state/context.ts'
import { credentialCommandsOf } from '../../state/credential-commands.ts'
import { everywhere } from '../../state/place-ref.ts'
import { syncTargets } from '../list/sync-targets.ts'
import { shortcuts } from './shortcut.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea)$/i.test(target.tagName))

const inCredential = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="option"], .detail') !== null

/** Keys that work anywhere in the main window. Only «lock» works over a dialog. */
export function useShortcuts(searchBox: () => HTMLInputElement | null): void {
  const services = useServices()
  const box = useRef(searchBox)
  box.current = searchBox
  useEffect(() => {
    const shortcutOf = shortcuts()
    function search() {
      // At once where it is there: the letters that follow are for the box.
      if (box.current()) return intoBox()
      // The screen of findings has none.
      void services.list.getState().show(everywhere)
      requestAnimationFrame(intoBox)
    }
    function intoBox() {
      box.current()?.focus()
      box.current()?.select()
    }
    function sync() {
      const places = services.places.getState().value ?? []
      const targets = syncTargets(places, services.list.getState().place)
      void actionsOf(services).sync(targets.map(({ id }) => id))
    }
    function onKey(event: KeyboardEvent) {
      const dialog = services.dialog.getState().open
      const at = {
        typing: isTyping(event.target),
        dialog: dialog !== null,
        credential: inCredential(event.target),
      }
      const shortcut = shortcutOf(event, at, event.timeStamp)
      if (shortcut === null) return
      const chosen = services.detail.getState().id
      const own = credentialCommandsOf(services).find(({ id }) => id === shortcut)
      const run = commandsOf(services).find(({ id }) => id === shortcut)?.run
      if (shortcut === 'search') search()
      else if (shortcut === 'sync') sync()
      else if (shortcut === 'palette') services.dialog.getState().show({ kind: 'palette' })
      else if (shortcut === 'edit') actionsOf(services).edit()
      else if (own && chosen !== null) void own.run({ id: chosen })
      else if (run) run()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [services])
}
