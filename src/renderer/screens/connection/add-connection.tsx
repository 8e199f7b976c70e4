import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useStore } from 'zustand'
import { Dialog } from '../../components/dialog.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { Monogram } from '../../components/monogram.tsx'
import { useServices } from '../../state/context.ts'
import { connectionWords } from '../../words/connection.ts'
import { ConnectionForm } from './connection-form.tsx'
import './connection.css'

export function AddConnection({ onClose }: { onClose: () => void }) {
  const { client, list, places, providers } = useServices()
  const known = useStore(providers, ({ value }) => value) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const provider = known.find(({ id }) => id === chosen)

  if (!provider) {
    return (
      <Dialog title={connectionWords.add} width="wide" onClose={onClose}>
        <p className="quiet">{known.length > 0 ? connectionWords.chooseHelp : connectionWords.noProviders}</p>
        <ul className="provider-cards">
          {known.map(({ id, name, summary }, index) => (
            <li key={id}>
              <AriaButton className="provider-card" autoFocus={index === 0} onPress={() => setChosen(id)}>
                <Monogram name={name} size="lg" />
                <span className="provider-text">
                  <span className="provider-name">{name}</span>
                  <span className="provider-summary">{summary}</span>
                </span>
              </AriaButton>
            </li>
          ))}
        </ul>
      </Dialog>
    )
  }
  return (
    <FormDialog
      form="connection"
      title={connectionWords.addTo(provider.name)}
      lead={<Monogram name={provider.name} />}
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="connection"
          submit={connectionWords.connect}
          working={working ? connectionWords.connecting : null}
          back={{ label: connectionWords.back, onPress: () => setChosen(null) }}
          onCancel={onClose}
        />
      }
    >
      <ConnectionForm
        id="connection"
        provider={provider}
        working={working}
        onWorking={setWorking}
        submit={async ({ label, values }) => {
          const { id } = await client.call('connections.add', { provider: provider.id, label, values })
          await places.getState().ask()
          void list.getState().show({ connectionId: id })
          onClose()
        }}
      />
    </FormDialog>
  )
}
