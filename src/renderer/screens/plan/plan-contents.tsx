import { ArrowDownToLine, ArrowUpFromLine, ChevronRight, GitCompareArrows, Minus, Plus } from 'lucide-react'
import { useStore } from 'zustand'
import { fromWire } from '../../../shared/errors.ts'
import type { PlanLine } from '../../../shared/sync.ts'
import { Badge } from '../../components/badge.tsx'
import { Changes } from '../../components/changes.tsx'
import { Name } from '../../components/name.tsx'
import { Tilde } from '../../components/tilde.tsx'
import { useServices } from '../../state/context.ts'
import { explainChange } from '../../state/draft-failure.ts'
import { type Checked, isDecidable, type PlanRow } from '../../state/plan-rows.ts'
import { grouped } from '../../words/count.ts'
import { labelsOf } from '../../words/history.ts'
import { planWords as words } from '../../words/plan.ts'
import { shownChange } from '../history/difference.tsx'
import { changeOf } from '../sync/owed-banner.tsx'
import './plan-signs.css'

const sideIcons = { push: ArrowUpFromLine, pull: ArrowDownToLine, conflict: GitCompareArrows }
const signIcons = { create: Plus, change: Tilde, delete: Minus, conflict: GitCompareArrows }
const actions = ['create', 'change', 'delete'] as const

/** Drawn by hand: the row is the control, and one that is focused twice cannot be walked. */
function Check({ checked }: { checked: Checked | null }) {
  if (checked === null) return <span className="plan-check-room" />
  return <span className={`plan-check plan-check-${checked}`} aria-hidden="true" />
}

const Chevron = ({ open }: { open: boolean }) => (
  <ChevronRight size={14} className={`plan-chevron${open ? ' plan-chevron-open' : ''}`} aria-hidden="true" />
)

/** «+2 ~1 −3»: how many of each. */
function Tallies({ lines }: { lines: readonly PlanLine[] }) {
  return (
    <span className="plan-tallies">
      {actions.map((action) => {
        const count = lines.filter((line) => line.action === action).length
        const Icon = signIcons[action]
        return (
          count > 0 && (
            <span key={action} className={`plan-tally plan-tally-${action}`} title={words.signs[action]}>
              <Icon size={11} strokeWidth={2.5} aria-hidden="true" />
              {grouped(count)} <span className="visually-hidden">{words.verbs[action]}</span>
            </span>
          )
        )
      })}
    </span>
  )
}

interface GroupProps {
  open: boolean
  checked: Checked | null
}

export function SideContent({
  row,
  label,
  open,
  checked,
}: GroupProps & { row: Extract<PlanRow, { kind: 'side' }>; label: string }) {
  const Icon = sideIcons[row.side]
  return (
    <div className="plan-side">
      <Check checked={checked} />
      <Icon size={16} className={`plan-side-icon plan-side-${row.side}`} aria-hidden="true" />
      <span className="plan-side-text">
        <span className="plan-side-name">{words.directions[row.side](label)}</span>
        <span className="plan-side-help">{words.directionHelp[row.side]}</span>
      </span>
      <Tallies lines={row.lines} />
      <Chevron open={open} />
    </div>
  )
}

export function PlaceContent({
  row,
  open,
  checked,
}: GroupProps & { row: Extract<PlanRow, { kind: 'place' }> }) {
  return (
    <div className="plan-place">
      <Check checked={checked} />
      <Name className="plan-place-name">{row.name}</Name>
      <Tallies lines={row.lines} />
      <Chevron open={open} />
    </div>
  )
}

export function LineContent({
  line,
  open,
  checked,
}: {
  line: PlanLine
  open: boolean | null
  checked: Checked | null
}) {
  const { action, name, kindLabel, fields, held, failure } = line
  const Icon = signIcons[action]
  return (
    <div className={`plan-line${checked === 'none' ? ' plan-line-out' : ''}`}>
      <div className="plan-line-head">
        <Check checked={checked} />
        <span className={`plan-sign plan-sign-${action}`} title={words.signs[action]}>
          <Icon size={12} strokeWidth={2.5} aria-hidden="true" />
          <span className="visually-hidden">{words.signs[action]}</span>
        </span>
        <Name className="plan-name">{name}</Name>
        <Name className="plan-kind">
          {action === 'conflict' && fields.length > 0 ? labelsOf(fields) : kindLabel}
        </Name>
        {held && <Badge tone="quiet">{words.held}</Badge>}
        {isDecidable(line) && <span className="plan-decide">{words.decide}</span>}
        {action === 'conflict' && !isDecidable(line) && (
          <span className="plan-later">{words.decideLater}</span>
        )}
        {open === null ? <span className="plan-chevron" /> : <Chevron open={open} />}
      </div>
      {open && (
        <div className="plan-fields">
          {failure && <Failure line={line} failure={failure} />}
          {fields.length > 0 && (
            <Changes changes={fields.map(shownChange)} words={words} created={action === 'create'} />
          )}
        </div>
      )}
    </div>
  )
}

function Failure({ line, failure }: { line: PlanLine; failure: NonNullable<PlanLine['failure']> }) {
  const { providers } = useServices()
  const names = useStore(providers, ({ value }) => value)
  const nameOf = (id: string) => names?.find((one) => one.id === id)?.name ?? id
  const change = line.action === 'conflict' ? 'update' : changeOf[line.action]
  return <p className="plan-failure">{explainChange(fromWire(failure), change, nameOf)}</p>
}
