import { useState } from 'react'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useEdits } from '../../state/edits.ts'
import { commonWords } from '../../words/common.ts'
import { discardWords as words } from '../../words/owed.ts'
import { Difference } from '../history/difference.tsx'
import { useProviderName } from './use-provider-name.ts'

/** Names what is given up before it is. */
export function DiscardEdit({ credential, onClose }: { credential: CredentialDetail; onClose: () => void }) {
  const { discard } = useEdits()
  const [working, setWorking] = useState(false)
  const provider = useProviderName(credential.provider)
  const created = credential.owed?.action === 'create'

  async function submit() {
    setWorking(true)
    await discard(credential, created)
    onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      title={created ? words.titleNew(credential.name) : words.title(credential.name)}
      width="medium"
      busy={working}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus isDisabled={working} onPress={onClose}>
            {commonWords.cancel}
          </Button>
          <Button tone="danger" isDisabled={working} onPress={submit}>
            {created ? words.submitNew : words.submit}
          </Button>
        </>
      }
    >
      <p>{created ? words.textNew(provider) : words.text(provider)}</p>
      {!created && (
        <section aria-label={words.changes}>
          <Difference id={credential.id} from="now" to="remote" />
        </section>
      )}
    </Dialog>
  )
}
