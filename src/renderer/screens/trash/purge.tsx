import type { CredentialDetail } from '../../../shared/credential.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useServices } from '../../state/context.ts'
import { useEdits } from '../../state/edits.ts'
import { neighbourOf } from '../../state/neighbour.ts'
import { purgeWords as words } from '../../words/trash.ts'
import { useProviderName } from '../sync/use-provider-name.ts'

/** The one thing that cannot be taken back: says what is lost. */
export function Purge({ credential, onClose }: { credential: CredentialDetail; onClose: () => void }) {
  const { detail, list } = useServices()
  const { purge } = useEdits()
  const provider = useProviderName(credential.provider)
  const { id, name, fields, sync } = credential
  const secrets = fields.filter(({ secret, held }) => secret && held).map(({ label }) => label)

  async function submit() {
    const next = neighbourOf(list.getState().rows, id)
    if (await purge(credential)) {
      void detail.getState().choose(null)
      await list.getState().again()
      list.getState().point(next)
    }
    onClose()
  }
  return (
    <ConfirmDialog
      title={words.title(name)}
      submit={words.submit}
      working={words.working}
      onConfirm={submit}
      onClose={onClose}
    >
      <p>{words.lost}</p>
      <ul className="lost">
        {secrets.length > 0 && <li>{words.secrets(secrets.join(', '))}</li>}
        <li>{words.notes}</li>
        <li>{words.history}</li>
      </ul>
      {sync !== 'local' && <p className="quiet">{words.elsewhere(provider)}</p>}
    </ConfirmDialog>
  )
}
