import { actionsOf } from '../../state/actions.ts'
import type { Services } from '../../state/context.ts'
import { tickedCount } from '../../state/selection.ts'

/** What a key does in the list beyond moving; false where it does nothing, so that others may hear it. */
export function listCommand(services: Services, command: string): boolean {
  const { list, selection, dialog } = services
  const { total, place } = list.getState()
  const remove = place.trashed ? 'purge' : 'remove'
  const many = tickedCount(selection.getState(), total) > 0
  if (command === 'tick-all') selection.getState().everything()
  else if (command === 'untick' && many) selection.getState().clear()
  else if (command === 'remove' && many) dialog.getState().show({ kind: 'bulk', change: remove })
  else if (command === 'remove') actionsOf(services).remove()
  else return false
  return true
}
