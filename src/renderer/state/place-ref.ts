import type { Organization, Place } from '../../shared/connection.ts'

/** What a person chose in the left pane. Absent keys do not narrow: `{}` is everything. */
export interface PlaceRef {
  readonly connectionId?: string
  readonly organizationId?: string
  readonly scopeId?: string
  /** One customer over all the organizations that are tied together. */
  readonly tieId?: string
  /** An organization that only this vault knows. */
  readonly localId?: string
  /** A view: of the whole vault, or of the place that the ids name. */
  readonly trashed?: true
  readonly sync?: 'owed' | 'failed' | 'conflict'
  /** The screen of findings, in the place of the list. */
  readonly attention?: true
}

export type View = 'trash' | 'owed' | 'failed' | 'conflict'

export const everywhere: PlaceRef = {}

export const viewOf = ({ trashed, sync }: PlaceRef): View | null => (trashed ? 'trash' : (sync ?? null))

const views: Readonly<Record<string, PlaceRef>> = {
  'view:trash': { trashed: true },
  'view:owed': { sync: 'owed' },
  'view:failed': { sync: 'failed' },
  'view:conflict': { sync: 'conflict' },
}

/** The name of a place as a key of the tree; `refOf` reads it back. */
export function keyOf(ref: PlaceRef): string {
  if (ref.attention) return 'attention'
  if (ref.tieId) return `tie:${ref.tieId}`
  if (ref.localId) return `local:${ref.localId}`
  const view = viewOf(ref)
  const ids = [ref.connectionId, ref.organizationId, ref.scopeId]
  return [view && `view:${view}`, ...ids].filter(Boolean).join('/') || 'all'
}

export function refOf(key: string): PlaceRef {
  if (key === 'all') return everywhere
  if (key === 'attention') return { attention: true }
  if (key.startsWith('tie:')) return { tieId: key.slice('tie:'.length) }
  if (key.startsWith('local:')) return { localId: key.slice('local:'.length) }
  const parts = key.split('/')
  const view = views[parts[0] ?? '']
  const [connectionId, organizationId, scopeId] = view ? parts.slice(1) : parts
  return {
    ...view,
    ...(connectionId && { connectionId }),
    ...(organizationId && { organizationId }),
    ...(scopeId && { scopeId }),
  }
}

/** What the list is asked for: to main, an organization of this vault alone is one like any other. */
export const queryOf = ({ localId, attention: _, ...ref }: PlaceRef) =>
  localId ? { organizationId: localId } : ref

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
  if (viewOf(outer) !== null || outer.attention) return false
  return (['connectionId', 'organizationId', 'scopeId', 'tieId', 'localId'] as const).every(
    (key) => outer[key] === undefined || outer[key] === inner[key],
  )
}

/** Does everything that the reference names still exist? What was not answered yet is taken to. */
export function exists(
  places: readonly Place[],
  ref: PlaceRef,
  ties: readonly { id: string }[] | null = null,
  local: readonly { id: string }[] | null = null,
): boolean {
  const found = lookUp(places, ref)
  return (
    (!ref.connectionId || found.connection !== undefined) &&
    (!ref.organizationId || found.organization !== undefined) &&
    (!ref.scopeId || found.scope !== undefined) &&
    (!ref.tieId || ties === null || ties.some(({ id }) => id === ref.tieId)) &&
    (!ref.localId || local === null || local.some(({ id }) => id === ref.localId))
  )
}
