import { commandWords as words } from '../words/command.ts'
import { actionsOf } from './actions.ts'
import type { Services } from './context.ts'
import type { PlaceRef } from './place-ref.ts'

/** What can be done anywhere in an open vault. One list: the palette, the keys and the sheet of keys read it. */
export interface Command {
  readonly id: string
  readonly label: string
  /** The key that does the same, as `keys` writes it; with `bare` pressed alone. */
  readonly key?: string
  readonly bare?: true
  run(): void
}

export function commandsOf(services: Services): readonly Command[] {
  const { dialog, detail, list, places } = services
  const actions = actionsOf(services)
  const { show } = dialog.getState()
  const go = (place: PlaceRef) => void list.getState().show(place)
  const connections = places.getState().value ?? []
  return [
    {
      id: 'new-credential',
      label: words.newCredential,
      key: 'Shift+N',
      run: () => show({ kind: 'new-credential' }),
    },
    {
      id: 'add-connection',
      label: words.addConnection,
      key: 'N',
      run: () => show({ kind: 'add-connection' }),
    },
    { id: 'new-organization', label: words.newOrganization, run: () => show({ kind: 'local-organization' }) },
    {
      id: 'sync-all',
      label: words.syncAll,
      run: () => void actions.sync(connections.map(({ id }) => id)),
    },
    { id: 'lock', label: words.lock, key: 'L', run: () => void actions.lock() },
    { id: 'settings', label: words.settings, run: () => show({ kind: 'settings' }) },
    {
      id: 'all',
      label: words.all,
      run() {
        void detail.getState().choose(null)
        go({})
      },
    },
    { id: 'owed', label: words.owed, run: () => go({ sync: 'owed' }) },
    { id: 'conflicts', label: words.conflicts, run: () => go({ sync: 'conflict' }) },
    { id: 'trash', label: words.trash, run: () => go({ trashed: true }) },
    {
      id: 'sync-log',
      label: words.syncLog,
      run: () => show({ kind: 'sync-log', connectionId: null }),
    },
    { id: 'activity', label: words.activity, run: () => show({ kind: 'activity' }) },
    { id: 'backups', label: words.backups, run: () => show({ kind: 'backups' }) },
    { id: 'licences', label: words.licences, run: () => show({ kind: 'licences' }) },
    { id: 'other-vault', label: words.otherVault, run: () => void actions.otherVault() },
  ]
}
