import { Bookmark, BookmarkCheck, Pencil, Trash2 } from 'lucide-react'
import { useStore } from 'zustand'
import { IconButton } from '../../components/icon-button.tsx'
import { Menu } from '../../components/menu.tsx'
import { useServices } from '../../state/context.ts'
import { report } from '../../state/report.ts'
import { searchWords as words } from '../../words/searches.ts'

/** Keeps what is searched for now; of what is kept already, the name can be changed, or it is let go. */
export function KeepSearch({ query }: { query: string }) {
  const services = useServices()
  const { client, dialog, list, notices, searches } = services
  const kept = useStore(searches, ({ value }) => value)?.find((one) => one.query === query)
  const readable = useStore(list, (state) => state.fault === null)
  if (query === '' || !readable) return null
  if (!kept) {
    return (
      <IconButton label={words.keep} onPress={() => dialog.getState().show({ kind: 'save-search', query })}>
        <Bookmark size={14} />
      </IconButton>
    )
  }
  const remove = () =>
    void client.call('searches.remove', { id: kept.id }).then(
      () => notices.getState().tell({ text: words.removed(kept.name) }),
      (thrown: unknown) => report(services, thrown),
    )
  const entries = [
    {
      id: 'rename',
      label: words.rename,
      icon: <Pencil size={14} />,
      onAction: () => dialog.getState().show({ kind: 'save-search', ...kept }),
    },
    { id: 'remove', label: words.remove, icon: <Trash2 size={14} />, danger: true, onAction: remove },
  ]
  return (
    <Menu label={words.kept(kept.name)} entries={entries}>
      <IconButton label={words.kept(kept.name)}>
        <BookmarkCheck size={14} />
      </IconButton>
    </Menu>
  )
}
