import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { ActivityDialog } from '../activity/activity.tsx'
import { BackupsDialog } from '../backups/backups.tsx'
import { BulkDialog } from '../bulk/bulk-dialog.tsx'
import { ResolveAll } from '../conflict/resolve-all.tsx'
import { AddConnection } from '../connection/add-connection.tsx'
import { EditConnection } from '../connection/edit-connection.tsx'
import { RemoveConnection } from '../connection/remove-connection.tsx'
import { EditCredential } from '../credential/edit-credential.tsx'
import { NewCredential } from '../credential/new-credential.tsx'
import { RemoveCredential } from '../credential/remove-credential.tsx'
import { OwnDatesDialog } from '../detail/own-dates-dialog.tsx'
import { OwnFieldDialog } from '../detail/own-field-dialog.tsx'
import { StoreSecret } from '../detail/store-secret.tsx'
import { ExportDialog } from '../export/export-dialog.tsx'
import { Compare } from '../history/compare.tsx'
import { ImportDialog } from '../import/import-dialog.tsx'
import { WhereIsDialog } from '../insight/where-is.tsx'
import { SyncLog } from '../log/sync-log.tsx'
import { NameOrganization } from '../organization/name-organization.tsx'
import { TieDialog } from '../organization/tie-dialog.tsx'
import { TieSuggestions } from '../organization/tie-suggestions.tsx'
import { Palette } from '../palette/palette.tsx'
import { PlanDialog } from '../plan/plan-dialog.tsx'
import { RotateDialog } from '../rotate/rotate-dialog.tsx'
import { SaveSearch } from '../searches/save-search.tsx'
import { SettingsDialog } from '../settings/settings.tsx'
import { ShortcutSheet } from '../shortcuts/shortcut-sheet.tsx'
import { DiscardEdit } from '../sync/discard-edit.tsx'
import { EmptyTrash } from '../trash/empty-trash.tsx'
import { Purge } from '../trash/purge.tsx'
import { LicencesDialog } from '../trust/licences.tsx'

export function Dialogs() {
  const { dialog, places } = useServices()
  const { open, close } = useStore(dialog)
  const known = useStore(places, ({ value }) => value)
  if (open === null) return null
  if (open.kind === 'add-connection') return <AddConnection onClose={close} />
  if (open.kind === 'save-search') return <SaveSearch {...open} onClose={close} />
  if (open.kind === 'palette') return <Palette onClose={close} />
  if (open.kind === 'shortcuts') return <ShortcutSheet onClose={close} />
  if (open.kind === 'bulk') return <BulkDialog change={open.change} onClose={close} />
  if (open.kind === 'empty-trash') return <EmptyTrash onClose={close} />
  if (open.kind === 'settings') return <SettingsDialog onClose={close} />
  if (open.kind === 'licences') return <LicencesDialog onClose={close} />
  if (open.kind === 'backups') return <BackupsDialog onClose={close} />
  if (open.kind === 'where-is') return <WhereIsDialog onClose={close} />
  if (open.kind === 'rotate') return <RotateDialog {...open} onClose={close} />
  if (open.kind === 'activity') return <ActivityDialog onClose={close} />
  if (open.kind === 'store-secret') return <StoreSecret {...open} onClose={close} />
  if (open.kind === 'new-credential') return <NewCredential {...open} onClose={close} />
  if (open.kind === 'edit-credential') return <EditCredential {...open} onClose={close} />
  if (open.kind === 'remove-credential')
    return <RemoveCredential credential={open.credential} onClose={close} />
  if (open.kind === 'sync-log') return <SyncLog connectionId={open.connectionId} onClose={close} />
  if (open.kind === 'discard-edit') return <DiscardEdit credential={open.credential} onClose={close} />
  if (open.kind === 'purge') return <Purge credential={open.credential} onClose={close} />
  if (open.kind === 'compare') return <Compare {...open} onClose={close} />
  if (open.kind === 'import') return <ImportDialog {...open} onClose={close} />
  if (open.kind === 'export') return <ExportDialog {...open} onClose={close} />
  if (open.kind === 'resolve-all') return <ResolveAll connectionId={open.connectionId} onClose={close} />
  if (open.kind === 'tie') return <TieDialog {...open} onClose={close} />
  if (open.kind === 'tie-suggestions') return <TieSuggestions onClose={close} />
  if (open.kind === 'local-organization') return <NameOrganization {...open} onClose={close} />
  if (open.kind === 'own-field') return <OwnFieldDialog {...open} onClose={close} />
  if (open.kind === 'own-dates') return <OwnDatesDialog {...open} onClose={close} />
  const connection = known?.find(({ id }) => id === open.connectionId)
  if (!connection) return null
  if (open.kind === 'plan') return <PlanDialog connection={connection} onClose={close} />
  if (open.kind === 'edit-connection') return <EditConnection connection={connection} onClose={close} />
  return <RemoveConnection connection={connection} onClose={close} />
}
