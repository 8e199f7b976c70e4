import { CircleCheck, Trash2 } from 'lucide-react'
import { useStore } from 'zustand'
import { Empty } from '../../components/empty.tsx'
import { useServices } from '../../state/context.ts'
import type { View } from '../../state/place-ref.ts'
import { emptyViewWords } from '../../words/sync.ts'
import { trashWords } from '../../words/trash.ts'

/** A view with nothing in it: mostly good news. */
export function EmptyView({ view }: { view: View }) {
  const { settings } = useServices()
  const days = useStore(settings, ({ value }) => value?.trashDays) ?? 0
  if (view === 'trash') {
    return (
      <Empty icon={<Trash2 size={28} strokeWidth={1.5} />} title={trashWords.empty}>
        {trashWords.emptyHelp(days)}
      </Empty>
    )
  }
  const { title, help } = emptyViewWords[view]
  return (
    <Empty icon={<CircleCheck size={28} strokeWidth={1.5} />} title={title}>
      {help}
    </Empty>
  )
}
