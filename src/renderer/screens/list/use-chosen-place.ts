import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { lookUp, type View, viewOf } from '../../state/place-ref.ts'
import { placesWords } from '../../words/places.ts'

export interface ChosenPlace {
  /** The innermost name: view, scope, organization, connection, or everything. */
  name: string
  count: number
  connectionId: string | undefined
  view: View | null
  /** Who the remote says we are, where a whole connection is chosen; of a view, the connection’s name. */
  account: string | null
}

export function useChosenPlace(): ChosenPlace {
  const { list, places } = useServices()
  const ref = useStore(list, (state) => state.place)
  const known = useStore(places, ({ value }) => value) ?? []
  const { connection, organization, scope } = lookUp(known, ref)
  const innermost = scope ?? organization
  const view = viewOf(ref)
  const total = useStore(list, (state) => state.total)
  const all = known.reduce((sum, { count }) => sum + count, 0)
  return {
    name: view ? placesWords[view] : (innermost?.name ?? connection?.label ?? placesWords.all),
    count: view ? (total ?? 0) : (innermost?.count ?? connection?.count ?? all),
    connectionId: connection?.id,
    view,
    account: !connection || innermost ? null : view ? connection.label : connection.account,
  }
}
