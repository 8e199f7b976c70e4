import { useEffect, useRef } from 'react'
import { actionsOf } from '../../state/actions.ts'
import { commandsOf } from '../../state/commands.ts'
import { useServices } from '../../state/context.ts'
import { syncTargets } from '../list/sync-targets.ts'
import { shortcutOf } from './shortcut.ts'

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea)$/i.test(target.tagName))
  )
}

const inCredential = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="option"], .detail') !== null

/** Keys that work anywhere in the main window. Only «lock» works over a dialog. */
export function useShortcuts(searchBox: () => HTMLInputElement | null): void {
  const services = useServices()
  const box = useRef(searchBox)
  box.current = searchBox
  useEffect(() => {
    const actions = actionsOf(services)
    function onKey(event: KeyboardEvent) {
      const shortcut = shortcutOf(event, isTyping(event.target))
      if (shortcut === null) return
      if (shortcut === 'lock') {
        event.preventDefault()
        return void actions.lock()
      }
      // A dialog keeps its keys: what is typed in a search passes over the options below it.
      if (services.dialog.getState().open) return
      // A bare letter counts only where a credential is: on its row, or in its detail.
      if (shortcut === 'edit' && !inCredential(event.target)) return
      event.preventDefault()
      if (shortcut === 'import' || shortcut === 'export') services.dialog.getState().show({ kind: shortcut })
      else if (shortcut === 'palette') services.dialog.getState().show({ kind: 'palette' })
      else if (shortcut === 'add-connection' || shortcut === 'new-credential')
        commandsOf(services)
          .find(({ id }) => id === shortcut)
          ?.run()
      else if (shortcut === 'edit') actions.edit()
      else if (shortcut === 'sync') {
        const places = services.places.getState().value ?? []
        void actions.sync(syncTargets(places, services.list.getState().place).map(({ id }) => id))
      } else {
        box.current()?.focus()
        box.current()?.select()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [services])
}
