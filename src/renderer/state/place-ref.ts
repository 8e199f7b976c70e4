import type { Organization, Place } from '../../shared/connection.ts'

/** What a person chose in the left pane. Absent keys do not narrow: `{}` is everything. */
export interface PlaceRef {
  readonly connectionId?: string
  readonly organizationId?: string
  readonly scopeId?: string
}

export const everywhere: PlaceRef = {}

/** The name of a place as a key of the tree; `refOf` reads it back. */
export function keyOf({ connectionId, organizationId, scopeId }: PlaceRef): string {
  return [connectionId, organizationId, scopeId].filter(Boolean).join('/') || 'all'
}

export function refOf(key: string): PlaceRef {
  if (key === 'all') return everywhere
  const [connectionId, organizationId, scopeId] = key.split('/')
  return {
    ...(connectionId && { connectionId }),
    ...(organizationId && { organizationId }),
    ...(scopeId && { scopeId }),
  }
}

/** The connection, organization and scope that a reference names, as far as they still exist. */
export function lookUp(places: readonly Place[], ref: PlaceRef) {
  const connection = places.find(({ id }) => id === ref.connectionId)
  const organization = connection?.organizations.find(({ id }) => id === ref.organizationId)
  const scope = organization?.scopes.find(({ id }) => id === ref.scopeId)
  return { connection, organization, scope }
}

/** A single scope that is the organization itself, or a person's own, would only repeat its name. */
export const repeats = ({ name, scopes }: Pick<Organization, 'name' | 'scopes'>): boolean =>
  scopes.length === 1 && (scopes[0]!.kind === 'organization' || scopes[0]!.name === name)

/** «Seqera Cloud / Aurelia Bio / genomics», with no name twice in a row. */
export function pathOf(...names: (string | null | undefined)[]): string {
  return names.filter((name, index) => name && name !== names[index - 1]).join(' / ')
}

/** Is everything of `inner` also in `outer`? */
export function contains(outer: PlaceRef, inner: PlaceRef): boolean {
  return (['connectionId', 'organizationId', 'scopeId'] as const).every(
    (key) => outer[key] === undefined || outer[key] === inner[key],
  )
}

/** Does everything that the reference names still exist? */
export function exists(places: readonly Place[], ref: PlaceRef): boolean {
  const found = lookUp(places, ref)
  return (
    (!ref.connectionId || found.connection !== undefined) &&
    (!ref.organizationId || found.organization !== undefined) &&
    (!ref.scopeId || found.scope !== undefined)
  )
}
