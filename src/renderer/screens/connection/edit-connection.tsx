import { useState } from 'react'
import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import { type AppError, fromWire } from '../../../shared/errors.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { Monogram } from '../../components/monogram.tsx'
import { useServices } from '../../state/context.ts'
import { connectionWords } from '../../words/connection.ts'
import { ConnectionForm } from './connection-form.tsx'

/** Only a refused sign-in can be mended in this form. */
function refusal({ failure }: Place): AppError | null {
  if (failure?.kind !== 'remote-rejected' && failure?.kind !== 'remote-forbidden') return null
  return fromWire(failure)
}

export function EditConnection({ connection, onClose }: { connection: Place; onClose: () => void }) {
  const { client, places, providers } = useServices()
  const provider = useStore(providers, ({ value }) => value)?.find(({ id }) => id === connection.provider)
  const [working, setWorking] = useState(false)
  if (!provider) return null
  return (
    <FormDialog
      form="connection"
      title={connectionWords.edit(connection.label)}
      lead={<Monogram name={provider.name} />}
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="connection"
          submit={connectionWords.save}
          working={working ? connectionWords.saving : null}
          onCancel={onClose}
        />
      }
    >
      <ConnectionForm
        id="connection"
        provider={provider}
        stored={{ label: connection.label, values: connection.config }}
        refused={refusal(connection)}
        working={working}
        onWorking={setWorking}
        submit={async (input) => {
          await client.call('connections.edit', { id: connection.id, ...input })
          await places.getState().ask()
          onClose()
        }}
      />
    </FormDialog>
  )
}
