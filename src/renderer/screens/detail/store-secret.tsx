import { type FormEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { DetailField } from '../../../shared/credential.ts'
import { AppError } from '../../../shared/errors.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FileTextField } from '../../components/file-text-field.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { isLocal } from '../../state/use-estate.ts'
import { storeSecretWords as words } from '../../words/detail.ts'

interface StoreSecretProps {
  credentialId: string
  provider: string
  field: DetailField
  onClose: () => void
}

export function StoreSecret({ credentialId, provider, field, onClose }: StoreSecretProps) {
  const { client, detail } = useServices()
  const [value, setValue] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const here = useStore(detail, (state) => state.detail?.id === credentialId && isLocal(state.detail))
  const tall = field.type === 'multiline' || field.type === 'json'

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (value.trim() === '') return setError(words.empty)
    setWorking(true)
    try {
      await client.call('credentials.storeSecret', { id: credentialId, field: field.name, value })
      setValue('')
      await detail.getState().again()
      onClose()
    } catch (thrown) {
      if (thrown instanceof AppError) setError(explain(thrown).text)
    } finally {
      setWorking(false)
    }
  }

  const Text = tall ? FileTextField : TextField
  return (
    <Dialog
      title={words.title(field.label, field.held)}
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="store-secret"
          submit={words.store}
          working={working ? words.store : null}
          onCancel={onClose}
        />
      }
    >
      <form id="store-secret" className="gate-form" onSubmit={submit}>
        <p className="quiet">{here ? words.introHere : words.intro(provider)}</p>
        <Text
          label={field.label}
          secret
          multiline={tall}
          mono
          autoFocus
          readOnly={working}
          value={value}
          placeholder={field.placeholder}
          onChange={(text) => {
            setValue(text)
            setError(null)
          }}
          help={field.help}
          error={error}
        />
      </form>
    </Dialog>
  )
}
