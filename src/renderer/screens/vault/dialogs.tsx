import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { ActivityDialog } from '../activity/activity.tsx'
import { BackupsDialog } from '../backups/backups.tsx'
import { AddConnection } from '../connection/add-connection.tsx'
import { EditConnection } from '../connection/edit-connection.tsx'
import { RemoveConnection } from '../connection/remove-connection.tsx'
import { EditCredential } from '../credential/edit-credential.tsx'
import { NewCredential } from '../credential/new-credential.tsx'
import { RemoveCredential } from '../credential/remove-credential.tsx'
import { StoreSecret } from '../detail/store-secret.tsx'
import { SettingsDialog } from '../settings/settings.tsx'
import { LicencesDialog } from '../trust/licences.tsx'

export function Dialogs() {
  const { dialog, places } = useServices()
  const { open, close } = useStore(dialog)
  const known = useStore(places, ({ value }) => value)
  if (open === null) return null
  if (open.kind === 'add-connection') return <AddConnection onClose={close} />
  if (open.kind === 'settings') return <SettingsDialog onClose={close} />
  if (open.kind === 'licences') return <LicencesDialog onClose={close} />
  if (open.kind === 'backups') return <BackupsDialog onClose={close} />
  if (open.kind === 'activity') return <ActivityDialog onClose={close} />
  if (open.kind === 'store-secret') return <StoreSecret {...open} onClose={close} />
  if (open.kind === 'new-credential') return <NewCredential onClose={close} />
  if (open.kind === 'edit-credential') return <EditCredential credential={open.credential} onClose={close} />
  if (open.kind === 'remove-credential')
    return <RemoveCredential credential={open.credential} onClose={close} />
  const connection = known?.find(({ id }) => id === open.connectionId)
  if (!connection) return null
  if (open.kind === 'edit-connection') return <EditConnection connection={connection} onClose={close} />
  return <RemoveConnection connection={connection} onClose={close} />
}
