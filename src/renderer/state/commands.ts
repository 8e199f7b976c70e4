import { type KeyId, keyFor, keymap } from '../../shared/keymap.ts'
import { commandWords as words } from '../words/command.ts'
import { actionsOf } from './actions.ts'
import { undoBulk } from './bulk.ts'
import type { Services } from './context.ts'
import type { OpenDialog } from './dialog.ts'
import type { PlaceRef } from './place-ref.ts'

/** What can be done anywhere in an open vault. One list: the palette and the keys read it. */
export interface Command {
  readonly id: keyof typeof words.actions
  readonly label: string
  /** The key that does the same, as `shared/keymap.ts` writes it. */
  readonly key?: string
  run(): void
}

const hasKey = (id: string): id is KeyId => keymap.some((line) => line.id === id)

export function commandsOf(services: Services): readonly Command[] {
  const { dialog, detail, list, places, selection } = services
  const actions = actionsOf(services)
  const show = (open: OpenDialog) => () => dialog.getState().show(open)
  const go = (place: PlaceRef) => () => void list.getState().show(place)
  const { undo } = selection.getState()
  const runs: Partial<Record<Command['id'], () => void>> = {
    'new-credential': show({ kind: 'new-credential' }),
    'add-connection': show({ kind: 'add-connection' }),
    'new-organization': show({ kind: 'local-organization' }),
    'sync-all': () => void actions.sync((places.getState().value ?? []).map(({ id }) => id)),
    ...(undo !== null && { undo: () => void undoBulk(services, undo) }),
    lock: () => void actions.lock(),
    settings: show({ kind: 'settings' }),
    all() {
      void detail.getState().choose(null)
      go({})()
    },
    attention() {
      void detail.getState().choose(null)
      go({ attention: true })()
    },
    owed: go({ sync: 'owed' }),
    conflicts: go({ sync: 'conflict' }),
    trash: go({ trashed: true }),
    import: show({ kind: 'import' }),
    export: show({ kind: 'export' }),
    'sync-log': show({ kind: 'sync-log', connectionId: null }),
    activity: show({ kind: 'activity' }),
    backups: show({ kind: 'backups' }),
    shortcuts: show({ kind: 'shortcuts' }),
    licences: show({ kind: 'licences' }),
    'other-vault': () => void actions.otherVault(),
  }
  return (Object.entries(runs) as [Command['id'], () => void][]).map(([id, run]) => ({
    id,
    label: words.actions[id],
    ...(hasKey(id) && { key: keyFor(id) }),
    run,
  }))
}
