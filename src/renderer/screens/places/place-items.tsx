import { Bot, Building2, ChevronRight, KeyRound, Layers, type LucideIcon, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, TreeItem, TreeItemContent } from 'react-aria-components'
import { useStore } from 'zustand'
import type { Organization, Place, Scope, SyncStatus } from '../../../shared/connection.ts'
import { Monogram } from '../../components/monogram.tsx'
import { Name } from '../../components/name.tsx'
import { useServices } from '../../state/context.ts'
import { keyOf, repeats } from '../../state/place-ref.ts'
import { counted, grouped } from '../../words/count.ts'
import { standingWords } from '../../words/places.ts'
import { countWords } from '../../words/sync.ts'
import { StandingLine } from './standing-line.tsx'

const scopeIcons: Record<Scope['kind'], LucideIcon> = {
  workspace: Layers,
  'service-account': Bot,
  personal: UserRound,
  organization: Building2,
}

/** The arrow that opens a branch; without one, the room it would take. */
function Chevron({ shown }: { shown: boolean }) {
  return shown ? (
    <Button slot="chevron" className="tree-chevron">
      <ChevronRight size={14} />
    </Button>
  ) : (
    <span className="tree-chevron" />
  )
}

export function AllItem({ label, count }: { label: string; count: string }) {
  return (
    <TreeItem id="all" textValue={label} className="tree-row tree-all">
      <TreeItemContent>
        <div className="tree-line">
          <span className="tree-icon">
            <KeyRound size={16} />
          </span>
          <span className="tree-label">{label}</span>
          <span className="tree-count">{count}</span>
        </div>{' '}
      </TreeItemContent>
    </TreeItem>
  )
}

const begun: SyncStatus = {
  state: 'running',
  phase: 'pull',
  done: 0,
  total: 0,
  fetched: 0,
  applied: 0,
  pushed: 0,
  label: '',
}

interface ConnectionItemProps {
  id: string
  place: Place
  provider: string
  children: ReactNode
}

export function ConnectionItem({ id, place: known, provider, children }: ConnectionItemProps) {
  const { sync } = useServices()
  const { label, count } = known
  // How far a run has come is the line's own: with it, all of the tree would be made anew for each page that is read.
  const state = useStore(sync, ({ of }) => of[known.id]?.state ?? known.sync.state)
  const heard = sync.getState().of[known.id] ?? known.sync
  const place = { ...known, sync: state === 'running' ? begun : heard }
  const said = [
    label,
    counted(count, 'credential'),
    standingWords(place, Date.now()),
    ...countWords(place.owed),
  ].join(', ')
  return (
    <TreeItem id={id} textValue={label} aria-label={said} className="tree-row tree-connection">
      <TreeItemContent>
        {({ hasChildItems }) => (
          <div className="tree-line">
            <Chevron shown={hasChildItems} />
            <Monogram name={provider} />
            <span className="tree-text">
              <Name className="tree-label">{label}</Name>
              <StandingLine place={known} />
            </span>
            <span className="tree-count">{grouped(count)}</span>
          </div>
        )}
      </TreeItemContent>
      {children}
    </TreeItem>
  )
}

export function OrganizationItem({
  connectionId,
  organization,
}: {
  connectionId: string
  organization: Organization
}) {
  const { id, name, count, scopes } = organization
  const Icon = repeats(organization) ? scopeIcons[scopes[0]!.kind] : Building2
  const said = `${name}, ${counted(count, 'credential')}`
  return (
    <TreeItem
      id={keyOf({ connectionId, organizationId: id })}
      textValue={name}
      aria-label={said}
      className="tree-row tree-organization"
    >
      <TreeItemContent>
        {({ hasChildItems }) => (
          <div className="tree-line">
            <Chevron shown={hasChildItems} />
            <span className="tree-icon">
              <Icon size={14} />
            </span>
            <Name className="tree-label">{name}</Name>
            <span className="tree-count">{grouped(count)}</span>
          </div>
        )}
      </TreeItemContent>
      {!repeats(organization) &&
        scopes.map((scope) => (
          <ScopeItem
            key={scope.id}
            id={keyOf({ connectionId, organizationId: id, scopeId: scope.id })}
            scope={scope}
          />
        ))}
    </TreeItem>
  )
}

function ScopeItem({ id, scope }: { id: string; scope: Scope }) {
  const Icon = scopeIcons[scope.kind]
  return (
    <TreeItem
      id={id}
      textValue={scope.name}
      aria-label={`${scope.name}, ${counted(scope.count, 'credential')}`}
      className="tree-row tree-scope"
    >
      <TreeItemContent>
        <div className="tree-line">
          <span className="tree-icon">
            <Icon size={14} />
          </span>
          <Name className="tree-label">{scope.name}</Name>
          <span className="tree-count">{grouped(scope.count)}</span>
        </div>{' '}
      </TreeItemContent>
    </TreeItem>
  )
}
