import { ArrowUpFromLine, Ellipsis, ListChecks, Pencil, ScrollText, Trash2 } from 'lucide-react'
import type { Place } from '../../../shared/connection.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { Menu } from '../../components/menu.tsx'
import { useActions } from '../../state/actions.ts'
import { useServices } from '../../state/context.ts'
import { placesWords } from '../../words/places.ts'

/** What can be done with a whole connection. */
export function ConnectionMenu({ connection }: { connection: Place }) {
  const { dialog } = useServices()
  const { stopWriting } = useActions()
  const { id: connectionId, label, writes } = connection
  const { show } = dialog.getState()
  const entries = [
    {
      id: 'review',
      label: placesWords.review,
      icon: <ListChecks size={14} />,
      onAction: () => show({ kind: 'plan', connectionId }),
    },
    {
      id: 'log',
      label: placesWords.log,
      icon: <ScrollText size={14} />,
      onAction: () => show({ kind: 'sync-log', connectionId }),
    },
    ...(writes
      ? [
          {
            id: 'stop-writing',
            label: placesWords.stopWriting,
            icon: <ArrowUpFromLine size={14} />,
            onAction: () => void stopWriting(connectionId, label),
          },
        ]
      : []),
    {
      id: 'edit',
      label: placesWords.edit,
      icon: <Pencil size={14} />,
      onAction: () => show({ kind: 'edit-connection', connectionId }),
    },
    {
      id: 'remove',
      label: placesWords.remove,
      icon: <Trash2 size={14} />,
      danger: true,
      onAction: () => show({ kind: 'remove-connection', connectionId }),
    },
  ]
  return (
    <Menu label={placesWords.more(label)} entries={entries}>
      <IconButton label={placesWords.more(label)}>
        <Ellipsis size={16} />
      </IconButton>
    </Menu>
  )
}
