import { useState } from 'react'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { fromWire, type WireError } from '../../../shared/errors.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import type { FormValues } from '../../components/form-values.ts'
import { KindTile } from '../../components/kind-tile.tsx'
import { useServices } from '../../state/context.ts'
import { asked, useCatalogues } from '../../state/use-estate.ts'
import { editWords as words } from '../../words/write.ts'
import { CredentialForm } from './credential-form.tsx'
import { useSentWords } from './use-sent-words.ts'

function valuesOf({ fields }: CredentialDetail): FormValues {
  const values: FormValues = {}
  for (const { name, value } of fields) if (value !== null) values[name] = value
  return values
}

interface EditCredentialProps {
  credential: CredentialDetail
  /** Why the remote did not take the edit before. */
  refused?: WireError
  onClose: () => void
}

/** The same form with what is known now. It sends every field; main keeps it here and owes it to the remote. */
export function EditCredential({ credential, refused, onClose }: EditCredentialProps) {
  const { client, detail, list, notices } = useServices()
  const known = useCatalogues()(credential.provider)
  const provider = known ?? { id: credential.provider, name: credential.provider }
  const [working, setWorking] = useState(false)
  const [failure] = useState(() => (refused ? fromWire(refused) : undefined))
  const sent = useSentWords(credential.connectionId)
  const { id, name, description, fields } = credential
  return (
    <FormDialog
      form="credential"
      title={words.title(name)}
      lead={<KindTile kind={credential.kind} />}
      width="medium"
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="credential"
          submit={words.submit}
          working={working ? words.submit : null}
          onCancel={onClose}
        />
      }
    >
      <CredentialForm
        id="credential"
        change="update"
        provider={provider}
        fields={fields}
        stored={{
          name,
          description,
          values: valuesOf(credential),
          held: fields.filter(({ held }) => held).map((field) => field.name),
        }}
        reasonLabel={credential.remoteId === null ? undefined : asked(known).update}
        refused={failure}
        working={working}
        onWorking={setWorking}
        submit={async (draft) => {
          await client.call('credentials.update', { id, ...draft })
          await Promise.all([detail.getState().again(), list.getState().again()])
          onClose()
          notices.getState().tell({ tone: 'good', text: sent(words.done(draft.name)) })
        }}
      />
    </FormDialog>
  )
}
