import type { CredentialDetail } from '../../../shared/credential.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useEdits } from '../../state/edits.ts'
import { discardWords as words } from '../../words/owed.ts'
import { Difference } from '../history/difference.tsx'
import { useProviderName } from './use-provider-name.ts'

/** Names what is given up before it is. */
export function DiscardEdit({ credential, onClose }: { credential: CredentialDetail; onClose: () => void }) {
  const { discard } = useEdits()
  const provider = useProviderName(credential.provider)
  const created = credential.owed?.action === 'create'

  async function submit() {
    await discard(credential, created)
    onClose()
  }
  return (
    <ConfirmDialog
      title={created ? words.titleNew(credential.name) : words.title(credential.name)}
      submit={created ? words.submitNew : words.submit}
      width="medium"
      onConfirm={submit}
      onClose={onClose}
    >
      <p>{created ? words.textNew(provider) : words.text(provider)}</p>
      {!created && (
        <section aria-label={words.changes}>
          <Difference id={credential.id} from="now" to="remote" />
        </section>
      )}
    </ConfirmDialog>
  )
}
