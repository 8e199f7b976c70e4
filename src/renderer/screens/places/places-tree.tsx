import { memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { Tree, TreeHeader, TreeSection } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Place } from '../../../shared/connection.ts'
import { useServices } from '../../state/context.ts'
import { keyOf, type PlaceRef, refOf, viewOf } from '../../state/place-ref.ts'
import { grouped } from '../../words/count.ts'
import { organizationWords } from '../../words/organization.ts'
import { placesWords } from '../../words/places.ts'
import { searchWords } from '../../words/searches.ts'
import { AttentionItem } from './attention-item.tsx'
import { HomeItem, useOrganizations } from './organization-items.tsx'
import { AllItem, ConnectionItem, OrganizationItem } from './place-items.tsx'
import { SearchItem, searchKey } from './search-items.tsx'
import { useViews } from './view-items.tsx'

const none: readonly Place[] = []

/** Of more organizations than this, what is in them is shown when it is asked for. */
const fewOrganizations = 20

/** Every key of the tree that has something under it, and whether that is shown unless a person says otherwise. */
function branches(places: readonly Place[]): { key: string; open: boolean }[] {
  const few = places.reduce((sum, { organizations }) => sum + organizations.length, 0) <= fewOrganizations
  return places.flatMap(({ id, organizations }) => [
    { key: keyOf({ connectionId: id }), open: true },
    ...organizations.map((organization) => ({
      key: keyOf({ connectionId: id, organizationId: organization.id }),
      open: few,
    })),
  ])
}

/** A view of one place is, in the tree, the view itself. */
function treeKeyOf(ref: PlaceRef): string {
  const view = viewOf(ref)
  return view === null ? keyOf(ref) : `view:${view === 'failed' ? 'owed' : view}`
}

export function PlacesTree() {
  const { places, list, providers, local, detail, searches } = useServices()
  const saved = useStore(searches, ({ value }) => value) ?? []
  const organizations = useOrganizations()
  const here = useStore(local, ({ value }) => value) ?? []
  const all = useStore(places, ({ value }) => value) ?? none
  const chosen = useStore(list, ({ place }) => place)
  const known = useStore(providers, ({ value }) => value)
  // What a person turned is remembered, not what is open: a new connection shows all it has.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const every = branches(all)
  const count = [...all, ...here].reduce((sum, one) => sum + one.count, 0)
  const views = useViews()

  // What is typed changes nothing here, unless it is a search that was kept: the tree is large.
  const recalledId = useStore(list, ({ place, query }) =>
    keyOf(place) === 'all' ? (saved.find((one) => one.query === query)?.id ?? null) : null,
  )
  const recalled = saved.find(({ id }) => id === recalledId)

  function go(ref: PlaceRef) {
    // An organization is shown by its overview, and what needs attention by its picture, while no credential is chosen.
    const home = ref.tieId ?? ref.localId ?? (ref.scopeId ? undefined : ref.organizationId)
    if (home || ref.attention) void detail.getState().choose(null)
    // A saved search is a place of its own: leaving it leaves its query.
    void list.getState().show(ref, recalled === undefined)
  }
  const services = useMemo(
    () =>
      all.map((place) => (
        <ConnectionItem
          key={place.id}
          id={keyOf({ connectionId: place.id })}
          place={place}
          provider={known?.find(({ id }) => id === place.provider)?.name ?? place.provider}
        >
          {place.organizations.map((organization) => (
            <OrganizationItem key={organization.id} connectionId={place.id} organization={organization} />
          ))}
        </ConnectionItem>
      )),
    [all, known],
  )

  const shown: TreeShown = {
    selected: recalled ? searchKey(recalled.id) : treeKeyOf(chosen),
    expanded: every.flatMap(({ key, open }) => (open === turned.has(key) ? [] : key)),
    onSelect(key) {
      const search = saved.find(({ id }) => searchKey(id) === key)
      if (search) void list.getState().recall(search.query)
      else go(refOf(key))
    },
    onExpanded: (keys) =>
      setTurned(new Set(every.flatMap(({ key, open }) => (open === keys.has(key) ? [] : key)))),
    children: (
      <>
        <AllItem label={placesWords.all} count={grouped(count)} />
        <AttentionItem />
        {views}
        {saved.length > 0 && (
          <TreeSection id="searches">
            <TreeHeader className="tree-header">{searchWords.section}</TreeHeader>
            {saved.map((search) => (
              <SearchItem key={search.id} search={search} />
            ))}
          </TreeSection>
        )}
        {organizations.length > 0 && (
          <TreeSection id="organizations">
            <TreeHeader className="tree-header">{organizationWords.section}</TreeHeader>
            {organizations.map((home) => (
              <HomeItem key={keyOf(home.ref)} home={home} />
            ))}
          </TreeSection>
        )}
        {organizations.length > 0 && services.length > 0 ? (
          <TreeSection id="services">
            <TreeHeader className="tree-header tree-header-next">{organizationWords.services}</TreeHeader>
            {services}
          </TreeSection>
        ) : (
          services
        )}
      </>
    ),
  }
  // The list that is gone to, and what is typed, are on screen first.
  return <ShownTree shown={useDeferredValue(shown)} />
}

interface TreeShown {
  readonly selected: string
  readonly expanded: readonly string[]
  readonly children: ReactNode
  onSelect(key: string): void
  onExpanded(keys: ReadonlySet<unknown>): void
}

/** The tree as it is drawn: each of its many rows, whatever changed. */
const ShownTree = memo(function ShownTree({ shown }: { shown: TreeShown }) {
  return (
    <Tree
      aria-label={placesWords.tree}
      className="places-scroll tree"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[shown.selected]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) shown.onSelect(String(key))
      }}
      expandedKeys={[...shown.expanded]}
      onExpandedChange={(keys) => shown.onExpanded(keys)}
    >
      {shown.children}
    </Tree>
  )
})
