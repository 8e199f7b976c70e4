import { CircleCheck, Trash2 } from 'lucide-react'
import { useStore } from 'zustand'
import { Button } from '../../components/button.tsx'
import { Empty } from '../../components/empty.tsx'
import { useServices } from '../../state/context.ts'
import { inTrash } from '../../state/in-trash.ts'
import type { View } from '../../state/place-ref.ts'
import { emptyViewWords, syncWords } from '../../words/sync.ts'
import { trashWords } from '../../words/trash.ts'

/** A view with nothing in it: mostly good news. */
export function EmptyView({ view }: { view: View }) {
  const { list, places, settings } = useServices()
  const known = useStore(places, ({ value }) => value) ?? []
  const deletions = useStore(list, (state) => inTrash(state, known))
  const days = useStore(settings, ({ value }) => value?.trashDays) ?? 0
  if (view === 'trash') {
    return (
      <Empty icon={<Trash2 size={28} strokeWidth={1.5} />} title={trashWords.empty}>
        {trashWords.emptyHelp(days)}
      </Empty>
    )
  }
  if (deletions > 0) {
    const open = (
      <Button onPress={() => list.getState().show({ trashed: true })}>{syncWords.openTrash}</Button>
    )
    return (
      <Empty icon={<Trash2 size={28} strokeWidth={1.5} />} title={syncWords.onlyInTrash} action={open}>
        {syncWords.inTrash(deletions)}
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
