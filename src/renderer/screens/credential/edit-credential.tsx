import { useState } from 'react'
import { useStore } from 'zustand'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Dialog } from '../../components/dialog.tsx'
import { FormFooter } from '../../components/form-footer.tsx'
import type { FormValues } from '../../components/form-values.ts'
import { KindTile } from '../../components/kind-tile.tsx'
import { useServices } from '../../state/context.ts'
import { editWords as words } from '../../words/write.ts'
import { CredentialForm } from './credential-form.tsx'

function valuesOf({ fields }: CredentialDetail): FormValues {
  const values: FormValues = {}
  for (const { name, value } of fields) if (value !== null) values[name] = value
  return values
}

/** The same form with what is known now. It sends every field: main makes the whole of it. */
export function EditCredential({
  credential,
  onClose,
}: {
  credential: CredentialDetail
  onClose: () => void
}) {
  const { client, detail, list, notices, providers } = useServices()
  const known = useStore(providers, ({ value }) => value)?.find(({ id }) => id === credential.provider)
  const provider = known ?? { id: credential.provider, name: credential.provider }
  const [working, setWorking] = useState(false)
  const { id, name, description, fields } = credential
  return (
    <Dialog
      title={words.title(name)}
      lead={<KindTile kind={credential.kind} />}
      width="medium"
      busy={working}
      onClose={onClose}
      footer={
        <FormFooter
          form="credential"
          submit={words.submit}
          working={working ? words.working : null}
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
        reasonLabel={known?.asksReason.update}
        working={working}
        onWorking={setWorking}
        submit={async (draft) => {
          await client.call('credentials.update', { id, ...draft })
          await Promise.all([detail.getState().again(), list.getState().again()])
          onClose()
          notices.getState().tell({ tone: 'good', text: words.done(draft.name, provider.name) })
        }}
      />
    </Dialog>
  )
}
