import { useStore } from 'zustand'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { useServices } from '../../state/context.ts'
import { detailWords } from '../../words/detail.ts'
import { PublicField } from './public-field.tsx'
import { SecretField } from './secret-field.tsx'
import { useReveal } from './use-reveal.ts'

/** The typed fields in the order of the kind's schema, which is the order they are read in. */
export function Fields({ credential, provider }: { credential: CredentialDetail; provider: string }) {
  const { dialog, vault } = useServices()
  const path = useStore(vault, ({ now }) => (now?.state === 'unlocked' ? now.path : ''))
  const { revealed, reveal, hide } = useReveal(credential.id, path)
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
              shown={revealed?.field === field.name ? revealed : null}
              onReveal={() => reveal(field.name)}
              onHide={hide}
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
