import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { sentWords } from '../../words/write.ts'

/** Adds to what was done here when its service hears of it, where it has one. */
export function useSentWords(connectionId: string | undefined): (done: string) => string {
  const { places } = useServices()
  const connection = useStore(places, ({ value }) => value)?.find(({ id }) => id === connectionId)
  if (!connection) return (done) => done
  const when = connection.writes ? sentWords.next : sentWords.readOnly(connection.label)
  return (done) => `${done} ${when}`
}
