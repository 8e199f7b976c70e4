import { type FormEvent, useState } from 'react'
import { useStore } from 'zustand'
import { AppError } from '../../../shared/errors.ts'
import { Banner } from '../../components/banner.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { organizationActions } from '../../state/organization-actions.ts'
import { hereWords, localWords as words } from '../../words/organization.ts'

/** Names an organization that only this vault knows: a new one, or one that is there. */
export function NameOrganization({ localId, onClose }: { localId?: string; onClose: () => void }) {
  const services = useServices()
  const known = useStore(services.local, ({ value }) => value)?.find(({ id }) => id === localId)
  const [name, setName] = useState(known?.name ?? '')
  const [error, setError] = useState<string | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [working, setWorking] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return setError(words.nameMissing)
    setWorking(true)
    try {
      const actions = organizationActions(services)
      await (known ? actions.rename(known, name.trim()) : actions.add(name.trim()))
      onClose()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      if (thrown.is('invalid-input')) setError(thrown.detail.issues[0]?.message ?? explain(thrown).text)
      else setFailure(explain(thrown).text)
    } finally {
      setWorking(false)
    }
  }
  return (
    <Dialog
      title={known ? words.renameTitle(known.name) : words.addTitle}
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="organization"
          submit={known ? words.rename : words.add}
          working={working ? words.working : null}
          onCancel={onClose}
        />
      }
    >
      <form id="organization" className="gate-form" onSubmit={submit} noValidate>
        <TextField
          label={hereWords.newName}
          help={hereWords.newHelp}
          required
          autoFocus
          readOnly={working}
          value={name}
          onChange={(text) => {
            setName(text)
            setError(null)
          }}
          error={error}
        />
        {failure && (
          <Banner tone="error" live>
            {failure}
          </Banner>
        )}
      </form>
    </Dialog>
  )
}
