import { Ellipsis, Link2, Pencil, Trash2, Unlink } from 'lucide-react'
import { AppError } from '../../../shared/errors.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { useServices } from '../../state/context.ts'
import type { Home } from '../../state/estate.ts'
import { organizationActions } from '../../state/organization-actions.ts'
import { report } from '../../state/report.ts'
import { organizationWords as words } from '../../words/organization.ts'

/** What can be done with an organization: its name, what it is tied to, and its end. */
export function OrganizationMenu({ home }: { home: Home }) {
  const services = useServices()
  const { dialog } = services
  const actions = organizationActions(services)
  const told = (work: Promise<unknown>) =>
    void work.catch((thrown) => {
      // Main says in a sentence what is still in it.
      const issue = thrown instanceof AppError && thrown.is('invalid-input') && thrown.detail.issues[0]
      if (issue) services.notices.getState().tell({ tone: 'attention', text: `${issue.message}.` })
      else report(services, thrown)
    })
  const { tie, members, name, ref } = home
  const [member] = members
  const tieId = tie?.id ?? member?.tieId ?? null
  const entries: MenuEntry[] = []
  if (tie) {
    entries.push({
      id: 'edit',
      label: words.edit,
      icon: <Pencil size={14} />,
      onAction: () => dialog.getState().show({ kind: 'tie', tieId: tie.id }),
    })
    entries.push({
      id: 'untie',
      label: words.untie,
      icon: <Unlink size={14} />,
      onAction: () => told(actions.untie(tie)),
    })
  } else if (member) {
    if (ref.localId) {
      const localId = ref.localId
      entries.push({
        id: 'rename',
        label: words.rename,
        icon: <Pencil size={14} />,
        onAction: () => dialog.getState().show({ kind: 'local-organization', localId }),
      })
    }
    entries.push({
      id: 'tie',
      label: tieId ? words.edit : words.tieThis,
      icon: <Link2 size={14} />,
      onAction: () =>
        dialog
          .getState()
          .show(
            tieId ? { kind: 'tie', tieId } : { kind: 'tie', name, organizationIds: [member.organizationId] },
          ),
    })
    if (ref.localId) {
      const id = ref.localId
      entries.push({
        id: 'remove',
        label: words.remove,
        icon: <Trash2 size={14} />,
        danger: true,
        barred: member.count > 0 ? words.removeBarred : null,
        onAction: () => told(actions.remove({ id, name })),
      })
    }
  }
  return (
    <Menu label={words.more(name)} entries={entries}>
      <IconButton label={words.more(name)}>
        <Ellipsis size={16} />
      </IconButton>
    </Menu>
  )
}
