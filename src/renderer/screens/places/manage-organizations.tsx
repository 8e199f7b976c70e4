import { Building2, HardDrive, Link2 } from 'lucide-react'
import { IconButton } from '../../components/icon-button.tsx'
import { Menu } from '../../components/menu.tsx'
import { useServices } from '../../state/context.ts'
import { organizationWords as words } from '../../words/organization.ts'

/** Adds an organization to this vault, or ties some together. */
export function ManageOrganizations() {
  const { dialog } = useServices()
  const entries = [
    {
      id: 'add',
      label: words.addHere,
      icon: <HardDrive size={14} />,
      onAction: () => dialog.getState().show({ kind: 'local-organization' }),
    },
    {
      id: 'tie',
      label: words.tieMenu,
      icon: <Link2 size={14} />,
      onAction: () => dialog.getState().show({ kind: 'tie' }),
    },
  ]
  return (
    <Menu label={words.manage} entries={entries}>
      <IconButton label={words.manage}>
        <Building2 size={16} />
      </IconButton>
    </Menu>
  )
}
