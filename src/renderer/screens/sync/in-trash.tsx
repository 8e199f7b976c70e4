import { useStore } from 'zustand'
import { Button } from '../../components/button.tsx'
import { Delayed } from '../../components/delayed.tsx'
import { useServices } from '../../state/context.ts'
import { inTrash } from '../../state/in-trash.ts'
import { syncWords } from '../../words/sync.ts'

/** Leads from the edits that are listed to those that are deletions. */
export function InTrash() {
  const { list, places } = useServices()
  const known = useStore(places, ({ value }) => value) ?? []
  const count = useStore(list, (state) => inTrash(state, known))
  const listed = useStore(list, ({ total }) => total)
  // A list with nothing else in it says so in its place.
  if (count === 0 || listed === 0) return null
  return (
    // The counts are told before the list that follows them: what is gone in a moment is not said.
    <Delayed ms={400}>
      <p className="in-trash">
        {syncWords.inTrash(count)}
        <Button tone="link" onPress={() => list.getState().show({ trashed: true })}>
          {syncWords.openTrash}
        </Button>
      </p>
    </Delayed>
  )
}
