import type { Place } from '../../shared/connection.ts'
import { contains, type PlaceRef, pathOf, repeats } from './place-ref.ts'

/** A scope that a credential can be created in, or why it cannot. */
export interface PlaceOption {
  /** The scope's id. */
  readonly id: string
  readonly name: string
  /** «Seqera Cloud / Aurelia Bio / genomics». */
  readonly path: string
  readonly barred: string | null
  readonly provider: string
  readonly ref: Required<Pick<PlaceRef, 'connectionId' | 'organizationId' | 'scopeId'>>
}

export interface PlaceGroup {
  readonly id: string
  readonly name: string
  readonly options: readonly PlaceOption[]
}

/** Every scope, under its connection and organization; a connection's lone scopes share one heading. */
export function placeGroups(places: readonly Place[]): PlaceGroup[] {
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
        })
      }
    }
  }
  return [...groups.values()].filter(({ options }) => options.length > 0)
}

/** The option that a person's choice in the left pane leaves no doubt about. */
export function impliedOption(groups: readonly PlaceGroup[], chosen: PlaceRef): PlaceOption | null {
  const inside = groups.flatMap(({ options }) => options).filter(({ ref }) => contains(chosen, ref))
  const open = inside.filter(({ barred }) => barred === null)
  return open.length === 1 ? open[0]! : null
}

/** Why nothing can be created in the chosen place: there is just one scope, and it may only be read. */
export function barredOption(groups: readonly PlaceGroup[], chosen: PlaceRef): PlaceOption | null {
  const inside = groups.flatMap(({ options }) => options).filter(({ ref }) => contains(chosen, ref))
  return inside.length === 1 && inside[0]!.barred !== null ? inside[0]! : null
}
