import { useState } from 'react'
import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { commonWords } from '../../words/common.ts'
import { connectionWords } from '../../words/connection.ts'

export function RemoveConnection({ connection, onClose }: { connection: Place; onClose: () => void }) {
  const services = useServices()
  const known = useStore(services.providers, ({ value }) => value)
  const [working, setWorking] = useState(false)
  const provider = known?.find(({ id }) => id === connection.provider)?.name ?? connection.provider

  async function remove() {
    setWorking(true)
    try {
      await services.client.call('connections.remove', { id: connection.id })
      await services.places.getState().ask()
    } catch (thrown) {
      report(services, thrown)
    }
    onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      title={connectionWords.remove(connection.label)}
      busy={working}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus isDisabled={working} onPress={onClose}>
            {commonWords.cancel}
          </Button>
          <Button tone="danger" isDisabled={working} onPress={remove}>
            {connectionWords.removeButton}
          </Button>
        </>
      }
    >
      <p>{connectionWords.removeHelp(connection.count)}</p>
      <p className="quiet">{connectionWords.removeKeeps(provider)}</p>
    </Dialog>
  )
}
