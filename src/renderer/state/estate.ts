import type { LocalOrganization, Place, Tie } from '../../shared/connection.ts'
import { localProvider } from '../../shared/provider.ts'
import { type PlaceRef, viewOf } from './place-ref.ts'

/** Every organization that the vault knows, as three answers tell of them. */
export interface Estate {
  readonly places: readonly Place[]
  readonly ties: readonly Tie[]
  readonly local: readonly LocalOrganization[]
}

/** One organization at one remote, or in this vault alone. */
export interface Member {
  readonly organizationId: string
  readonly name: string
  readonly tieId: string | null
  readonly count: number
  readonly provider: string
  /** Null for one that only this vault knows. */
  readonly connection: Place | null
  readonly ref: PlaceRef
}

/** An organization as a person thinks of it: one customer, wherever its credentials are. */
export interface Home {
  readonly name: string
  readonly ref: PlaceRef
  readonly tie: Tie | null
  readonly members: readonly Member[]
}

/** Every organization by itself: those of the remotes, then those of this vault. */
export function everyMember({ places, local }: Estate): Member[] {
  const remote = places.flatMap((connection) =>
    connection.organizations.map(({ id, name, tieId, count }): Member => {
      const ref = { connectionId: connection.id, organizationId: id }
      return { organizationId: id, name, tieId, count, provider: connection.provider, connection, ref }
    }),
  )
  const here = local.map(
    ({ id, name, tieId, count }): Member => ({
      organizationId: id,
      name,
      tieId,
      count,
      provider: localProvider,
      connection: null,
      ref: { localId: id },
    }),
  )
  return [...remote, ...here]
}

/** The organization that a place is; null for a whole connection, a scope, a view and everything. */
export function homeOf(estate: Estate, ref: PlaceRef): Home | null {
  if (ref.scopeId || viewOf(ref) !== null) return null
  const members = everyMember(estate)
  if (ref.tieId) {
    const tie = estate.ties.find(({ id }) => id === ref.tieId)
    return tie ? { name: tie.name, ref, tie, members: members.filter(({ tieId }) => tieId === tie.id) } : null
  }
  const id = ref.localId ?? ref.organizationId
  const member = id === undefined ? undefined : members.find(({ organizationId }) => organizationId === id)
  return member ? { name: member.name, ref, tie: null, members: [member] } : null
}

/** What a place holds of one provider alone: its id where that is so, null where several could be among it. */
export function onlyProvider(estate: Estate, ref: PlaceRef): string | null {
  if (viewOf(ref) !== null) return null
  if (ref.connectionId) return estate.places.find(({ id }) => id === ref.connectionId)?.provider ?? null
  const home = homeOf(estate, ref)
  const providers = new Set(home?.members.map(({ provider }) => provider))
  const [only] = providers
  return providers.size === 1 ? (only ?? null) : null
}
