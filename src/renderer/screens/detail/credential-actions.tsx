import { Ellipsis, ExternalLink, Pencil, RefreshCcw, Trash2 } from 'lucide-react'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { Menu } from '../../components/menu.tsx'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { detailWords } from '../../words/detail.ts'
import { rotateWords } from '../../words/rotate.ts'
import { editWords, removeWords } from '../../words/write.ts'

interface CredentialActionsProps {
  credential: CredentialDetail
  provider: string
}

/** What can be done with the credential at its remote. What cannot be done says why. */
export function CredentialActions(props: CredentialActionsProps) {
  // What can be done with it in the trash stands where that is said.
  return props.credential.trashedAt === null ? <Present {...props} /> : null
}

function Present({ credential, provider }: CredentialActionsProps) {
  const { dialog } = useServices()
  const { edit, openConsole } = useActions()
  const entries = [
    {
      id: 'edit',
      label: editWords.editMenu,
      icon: <Pencil size={14} />,
      shortcut: 'E',
      barred: credential.cannotUpdate,
      onAction: edit,
    },
    ...(credential.remoteUrl === null
      ? []
      : [
          {
            id: 'open-console',
            label: detailWords.openConsole(provider),
            icon: <ExternalLink size={14} />,
            onAction: () => void openConsole(credential.id),
          },
        ]),
    {
      id: 'rotate',
      label: rotateWords.menu,
      icon: <RefreshCcw size={14} />,
      barred: credential.fields.some(({ secret }) => secret) ? null : rotateWords.noSecret,
      onAction: () => dialog.getState().show({ kind: 'rotate', credentialId: credential.id }),
    },
    {
      id: 'remove',
      label: removeWords.menu,
      icon: <Trash2 size={14} />,
      danger: true,
      barred: credential.cannotRemove,
      onAction: () => dialog.getState().show({ kind: 'remove-credential', credential }),
    },
  ]
  return (
    <div className="credential-actions">
      <Button icon={<Pencil size={14} />} barred={credential.cannotUpdate} onPress={edit}>
        {editWords.edit}
      </Button>
      <Menu label={editWords.more(credential.name)} entries={entries}>
        <IconButton label={editWords.more(credential.name)}>
          <Ellipsis size={16} />
        </IconButton>
      </Menu>
    </div>
  )
}
