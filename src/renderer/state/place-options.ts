import { localProvider } from '../../shared/provider.ts'
import { hereWords } from '../words/organization.ts'
import type { Estate } from './estate.ts'
import { contains, type PlaceRef, pathOf, repeats } from './place-ref.ts'

/** A scope that a credential can be created in, or why it cannot. */
export interface PlaceOption {
  /** The scope's id; of an organization that is yet to be made, a name for it that no scope has. */
  readonly id: string
  readonly name: string
  /** «Seqera Cloud / Aurelia Bio / genomics». */
  readonly path: string
  readonly barred: string | null
  readonly provider: string
  readonly ref: PlaceRef
  readonly tieId: string | null
  /** The organization of this vault alone that is made first: null where a person has yet to name it. */
  readonly adds?: { readonly name: string | null; readonly tieId: string | null }
}

export interface PlaceGroup {
  readonly id: string
  readonly name: string
  readonly options: readonly PlaceOption[]
}

export const newOrganization = 'add'
/** The option that makes a tie's own organization in this vault. */
export const newInTie = (tieId: string) => `add:${tieId}`

/** Every scope, under its connection and organization; a connection's lone scopes share one heading. */
export function placeGroups({ places, ties, local }: Estate): PlaceGroup[] {
  const groups = new Map<string, { id: string; name: string; options: PlaceOption[] }>()
  for (const { id: connectionId, provider, label, organizations } of places) {
    for (const organization of organizations) {
      const alone = repeats(organization)
      const id = alone ? connectionId : organization.id
      const name = alone ? label : pathOf(label, organization.name)
      const group = groups.get(id) ?? { id, name, options: [] }
      groups.set(id, group)
      for (const scope of organization.scopes) {
        group.options.push({
          id: scope.id,
          name: scope.name,
          path: pathOf(label, organization.name, scope.name),
          barred: scope.readOnly,
          provider,
          ref: { connectionId, organizationId: organization.id, scopeId: scope.id },
          tieId: organization.tieId,
        })
      }
    }
  }
  const remote = [...groups.values()].filter(({ options }) => options.length > 0)
  return [...remote, { id: localProvider, name: hereWords.onlyHere, options: localOptions(ties, local) }]
}

/** This vault takes a credential anywhere: in an organization of its own, one for a tie, or a new one. */
function localOptions(ties: Estate['ties'], local: Estate['local']): PlaceOption[] {
  const option = (id: string, name: string, more: Partial<PlaceOption>): PlaceOption => ({
    id,
    name,
    path: pathOf(hereWords.onlyHere, name),
    barred: null,
    provider: localProvider,
    ref: {},
    tieId: null,
    ...more,
  })
  const bare = ties.filter(({ id }) => !local.some(({ tieId }) => tieId === id))
  return [
    ...local.map(({ id, scopeId, name, tieId }) => option(scopeId, name, { ref: { localId: id }, tieId })),
    ...bare.map(({ id, name }) => option(newInTie(id), name, { tieId: id, adds: { name, tieId: id } })),
    option(newOrganization, hereWords.newOrganization, { adds: { name: null, tieId: null } }),
  ]
}

/** Is the option inside a place that a person chose? */
export const inside = (place: PlaceRef, { ref, tieId }: Pick<PlaceOption, 'ref' | 'tieId'>): boolean =>
  contains(place, { ...ref, ...(tieId && { tieId }) })

/** The option that a person's choice in the left pane leaves no doubt about. */
export function impliedOption(groups: readonly PlaceGroup[], chosen: PlaceRef): PlaceOption | null {
  const within = groups.flatMap(({ options }) => options).filter((option) => inside(chosen, option))
  const open = within.filter(({ barred }) => barred === null)
  return open.length === 1 ? open[0]! : null
}

/** Why nothing can be created in the chosen place: there is just one scope, and it may only be read. */
export function barredOption(groups: readonly PlaceGroup[], chosen: PlaceRef): PlaceOption | null {
  const within = groups.flatMap(({ options }) => options).filter((option) => inside(chosen, option))
  return within.length === 1 && within[0]!.barred !== null ? within[0]! : null
}
