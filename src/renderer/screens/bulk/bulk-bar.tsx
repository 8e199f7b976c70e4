import { ArchiveRestore, Building2, CalendarClock, NotebookPen, Tags, Trash2, X } from 'lucide-react'
import { useStore } from 'zustand'
import { Button } from '../../components/button.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { restoreTicked } from '../../state/bulk.ts'
import { useServices } from '../../state/context.ts'
import { tickedCount } from '../../state/selection.ts'
import { bulkWords as words } from '../../words/bulk.ts'
import './bulk.css'

const actions = [
  { change: 'tags', Icon: Tags },
  { change: 'note', Icon: NotebookPen },
  { change: 'expiry', Icon: CalendarClock },
  { change: 'move', Icon: Building2 },
  { change: 'remove', Icon: Trash2 },
] as const
const inTrash = [{ change: 'purge', Icon: Trash2 }] as const

/** Below the list while rows are ticked: how many, and what can be done with them. */
export function BulkBar() {
  const services = useServices()
  const { list, selection, dialog } = services
  const ticked = useStore(selection)
  const total = useStore(list, (state) => state.total)
  const trashed = useStore(list, ({ place }) => place.trashed === true)
  const count = tickedCount(ticked, total)
  return (
    <>
      <span className="visually-hidden" role="status">
        {count > 0 && words.selected(count)}
      </span>
      {count > 0 && (
        <section className="bulk-bar" aria-label={words.bar} data-testid="bulk-bar">
          <span className="bulk-count">{words.selected(count)}</span>
          {!ticked.all && total !== null && count < total && (
            <Button tone="link" onPress={() => ticked.everything()}>
              {words.selectAll(total)}
            </Button>
          )}
          <span className="bulk-actions">
            {trashed && (
              <Button icon={<ArchiveRestore size={14} />} onPress={() => void restoreTicked(services)}>
                {words.actions.restore}
              </Button>
            )}
            {(trashed ? inTrash : actions).map(({ change, Icon }) => (
              <IconButton
                key={change}
                label={words.actions[change]}
                onPress={() => dialog.getState().show({ kind: 'bulk', change })}
              >
                <Icon size={16} />
              </IconButton>
            ))}
            <IconButton label={words.clear} onPress={() => ticked.clear()}>
              <X size={16} />
            </IconButton>
          </span>
        </section>
      )}
    </>
  )
}
