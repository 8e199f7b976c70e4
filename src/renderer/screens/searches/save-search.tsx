import { type FormEvent, useState } from 'react'
import { AppError } from '../../../shared/errors.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { searchWords as words } from '../../words/searches.ts'

interface SaveSearchProps {
  id?: string
  name?: string
  query: string
  onClose: () => void
}

/** Names a search that is kept in the vault. */
export function SaveSearch({ id, name: before = '', query, onClose }: SaveSearchProps) {
  const { client } = useServices()
  const [name, setName] = useState(before)
  const [error, setError] = useState<string | null>(null)
  const [working, setWorking] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return setError(words.nameMissing)
    setWorking(true)
    try {
      await client.call('searches.save', { ...(id !== undefined && { id }), name: name.trim(), query })
      onClose()
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      const told = thrown.is('invalid-input') ? thrown.detail.issues[0]?.message : undefined
      setError(told ?? explain(thrown).text)
    } finally {
      setWorking(false)
    }
  }
  return (
    <Dialog
      title={id === undefined ? words.title : words.renameTitle(before)}
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="save-search"
          submit={words.save}
          working={working ? words.working : null}
          onCancel={onClose}
        />
      }
    >
      <form id="save-search" className="gate-form" onSubmit={submit} noValidate>
        <TextField
          label={words.name}
          help={words.help(query)}
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
      </form>
    </Dialog>
  )
}
