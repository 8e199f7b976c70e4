import { ArrowUpFromLine, GitCompareArrows, type LucideIcon, Trash2 } from 'lucide-react'
import { TreeItem, TreeItemContent } from 'react-aria-components'
import { useStore } from 'zustand'
import { SyncCounts } from '../../components/sync-counts.tsx'
import { useServices } from '../../state/context.ts'
import { totalOwed, unsentOf } from '../../state/owed.ts'
import { type View, viewOf } from '../../state/place-ref.ts'
import { grouped } from '../../words/count.ts'
import { listWords } from '../../words/list.ts'
import { placesWords } from '../../words/places.ts'
import { countWords } from '../../words/sync.ts'

/** What cuts through every place: edits that wait and conflicts while there are any, and the trash. */
export function useViews() {
  const { list, places, trash } = useServices()
  const known = useStore(places, ({ value }) => value) ?? []
  const chosen = useStore(list, ({ place }) => viewOf(place))
  const trashed = useStore(trash, ({ value }) => value) ?? 0
  const owed = totalOwed(known)
  const unsent = unsentOf(owed)
  return [
    (unsent > 0 || chosen === 'owed' || chosen === 'failed') && (
      <ViewItem
        key="owed"
        view="owed"
        icon={ArrowUpFromLine}
        label={placesWords.owed}
        count={unsent}
        said={countWords(owed).join(', ')}
        failed={owed.failed}
      />
    ),
    (owed.conflicts > 0 || chosen === 'conflict') && (
      <ViewItem
        key="conflict"
        view="conflict"
        icon={GitCompareArrows}
        label={placesWords.conflict}
        count={owed.conflicts}
        said={listWords.count(owed.conflicts)}
        urgent
      />
    ),
    <ViewItem
      key="trash"
      view="trash"
      icon={Trash2}
      label={placesWords.trash}
      count={trashed}
      said={listWords.count(trashed)}
    />,
  ]
}

interface ViewItemProps {
  view: View
  icon: LucideIcon
  label: string
  count: number
  /** The counts in words. */
  said: string
  failed?: number
  urgent?: boolean
}

function ViewItem({ view, icon: Icon, label, count, said, failed = 0, urgent = false }: ViewItemProps) {
  return (
    <TreeItem
      id={`view:${view}`}
      textValue={label}
      aria-label={said ? `${label}, ${said}` : label}
      className={`tree-row tree-view${urgent && count > 0 ? ' tree-view-urgent' : ''}`}
    >
      <TreeItemContent>
        <div className="tree-line">
          <span className="tree-icon">
            <Icon size={16} />
          </span>
          <span className="tree-label">{label}</span>
          {failed > 0 && <SyncCounts waiting={0} failed={failed} held={0} conflicts={0} />}
          <span className="tree-count">{count > 0 ? grouped(count) : ''}</span>
        </div>{' '}
      </TreeItemContent>
    </TreeItem>
  )
}
