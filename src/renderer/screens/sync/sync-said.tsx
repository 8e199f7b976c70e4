import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { syncWords } from '../../words/sync.ts'

const long = 4_000

/** Tells assistive technology that a sync began that a person asked for. Its end is a notice, which is heard too. */
export function SyncSaid() {
  const { places, sync } = useServices()
  const asked = useStore(sync, (state) => state.asked)
  const [said, setSaid] = useState('')

  useEffect(() => {
    const known = places.getState().value ?? []
    const [first, ...more] = known.filter(({ id }) => asked.has(id))
    if (!first) return
    setSaid(more.length === 0 ? syncWords.started(first.label) : syncWords.startedAll(more.length + 1))
    const timer = setTimeout(() => setSaid(''), long)
    return () => clearTimeout(timer)
  }, [asked, places])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
