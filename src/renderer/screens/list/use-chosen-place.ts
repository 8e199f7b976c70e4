import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { lookUp } from '../../state/place-ref.ts'
import { placesWords } from '../../words/places.ts'

export interface ChosenPlace {
  /** The innermost name: scope, organization, connection, or everything. */
  name: string
  count: number
  connectionId: string | undefined
  /** Who the remote says we are, where a whole connection is chosen. */
  account: string | null
}

export function useChosenPlace(): ChosenPlace {
  const { list, places } = useServices()
  const ref = useStore(list, (state) => state.place)
  const known = useStore(places, ({ value }) => value) ?? []
  const { connection, organization, scope } = lookUp(known, ref)
  const innermost = scope ?? organization
  const all = known.reduce((sum, { count }) => sum + count, 0)
  return {
    name: innermost?.name ?? connection?.label ?? placesWords.all,
    count: innermost?.count ?? connection?.count ?? all,
    connectionId: connection?.id,
    account: connection && !innermost ? connection.account : null,
  }
}
