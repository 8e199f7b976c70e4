import type { CredentialDetail } from '../../../shared/credential.ts'
import { useServices } from '../../state/context.ts'
import { detailWords } from '../../words/detail.ts'
import { PublicField } from './public-field.tsx'
import { SecretField } from './secret-field.tsx'
import type { Reveal } from './use-reveal.ts'

interface FieldsProps {
  credential: CredentialDetail
  provider: string
  reveal: Reveal
}

/** The typed fields in the order of the kind's schema, which is the order they are read in. */
export function Fields({ credential, provider, reveal }: FieldsProps) {
  const { dialog } = useServices()
  const { id, fields } = credential
  return (
    <section aria-label={detailWords.fields}>
      {fields.length === 0 && <p className="quiet">{detailWords.noFields}</p>}
      <div className="fields">
        {fields.map((field) =>
          field.secret ? (
            <SecretField
              key={field.name}
              credentialId={id}
              field={field}
              reveal={reveal}
              onStore={() =>
                dialog.getState().show({ kind: 'store-secret', credentialId: id, provider, field })
              }
            />
          ) : (
            <PublicField key={field.name} credentialId={id} field={field} />
          ),
        )}
      </div>
    </section>
  )
}
