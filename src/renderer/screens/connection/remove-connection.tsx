import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { connectionWords } from '../../words/connection.ts'

export function RemoveConnection({ connection, onClose }: { connection: Place; onClose: () => void }) {
  const services = useServices()
  const known = useStore(services.providers, ({ value }) => value)
  const provider = known?.find(({ id }) => id === connection.provider)?.name ?? connection.provider

  async function remove() {
    try {
      await services.client.call('connections.remove', { id: connection.id })
      await services.places.getState().ask()
    } catch (thrown) {
      report(services, thrown)
    }
    onClose()
  }
  return (
    <ConfirmDialog
      title={connectionWords.remove(connection.label)}
      submit={connectionWords.removeButton}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{connectionWords.removeHelp(connection.count)}</p>
      <p className="quiet">{connectionWords.removeKeeps(provider)}</p>
    </ConfirmDialog>
  )
}
