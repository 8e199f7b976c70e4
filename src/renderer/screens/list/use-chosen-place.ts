import { useStore } from 'zustand'
import { useServices } from '../../state/context.ts'
import { type Home, homeOf, onlyProvider } from '../../state/estate.ts'
import { lookUp, type View, viewOf } from '../../state/place-ref.ts'
import { useEstate } from '../../state/use-estate.ts'
import { placesWords } from '../../words/places.ts'

export interface ChosenPlace {
  /** The innermost name: view, scope, organization, connection, or everything. */
  name: string
  count: number
  connectionId: string | undefined
  view: View | null
  /** Who the remote says we are, where a whole connection is chosen; of a view, the connection’s name. */
  account: string | null
  /** The organization that was chosen; null for a connection, a scope and everything. */
  home: Home | null
  /** The provider whose columns the list has, where the place holds nothing of another. */
  provider: string | null
}

export function useChosenPlace(): ChosenPlace {
  const { list } = useServices()
  const ref = useStore(list, (state) => state.place)
  const estate = useEstate()
  const known = estate.places
  const home = homeOf(estate, ref)
  const { connection, organization, scope } = lookUp(known, ref)
  const innermost = scope ?? organization
  const view = viewOf(ref)
  const total = useStore(list, (state) => state.total)
  const all = [...known, ...estate.local].reduce((sum, { count }) => sum + count, 0)
  const provider = onlyProvider(estate, ref)
  if (home && !connection) {
    const count = home.members.reduce((sum, member) => sum + member.count, 0)
    return { name: home.name, count, connectionId: undefined, account: null, view, home, provider }
  }
  return {
    name: view ? placesWords[view] : (innermost?.name ?? connection?.label ?? placesWords.all),
    count: view ? (total ?? 0) : (innermost?.count ?? connection?.count ?? all),
    connectionId: connection?.id,
    view,
    account: !connection || innermost ? null : view ? connection.label : connection.account,
    home,
    provider,
  }
}
