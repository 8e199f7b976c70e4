import { memo } from 'react'
import type { PlanLine } from '../../../shared/sync.ts'
import { checkedOf, type PlanRow } from '../../state/plan-rows.ts'
import { LineContent, PlaceContent, SideContent } from './plan-contents.tsx'
import { keysOf, levelOf } from './plan-moves.ts'

interface PlanItemProps {
  row: PlanRow
  index: number
  top: number
  measure: (element: HTMLElement | null) => void
  out: ReadonlySet<string>
  label: string
  open: boolean | null
  active: boolean
  onTurn: (row: PlanRow) => void
  onLeave: (row: PlanRow) => void
  onDecide: (line: PlanLine) => void
}

/** One row of the tree. What it shows is what it is called: signs carry their words for those who hear them. */
export const PlanItem = memo(function PlanItem(props: PlanItemProps) {
  const { row, index, top, measure, out, label, open, active, onTurn, onLeave, onDecide } = props
  const lines = row.kind === 'line' ? [row.line] : row.lines
  const checkable = keysOf(row).length > 0
  const checked = checkedOf(lines, out)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it hears the keys
    <div
      ref={measure}
      role="treeitem"
      className={`plan-row plan-row-${row.kind}`}
      data-index={index}
      aria-level={levelOf(row)}
      {...(row.kind === 'line' && { 'aria-setsize': row.of, 'aria-posinset': row.position })}
      {...(open !== null && { 'aria-expanded': open })}
      {...(checkable && { 'aria-checked': checked === 'some' ? 'mixed' : checked === 'all' })}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        const target = event.target as Element
        if (target.closest('.plan-check')) onLeave(row)
        else if (target.closest('.plan-decide') && row.kind === 'line') onDecide(row.line)
        // Text that is being selected is not a press.
        else if (window.getSelection()?.isCollapsed !== false && open !== null) onTurn(row)
      }}
    >
      {row.kind === 'side' && (
        <SideContent row={row} label={label} open={open === true} checked={checkable ? checked : null} />
      )}
      {row.kind === 'place' && (
        <PlaceContent row={row} open={open === true} checked={checkable ? checked : null} />
      )}
      {row.kind === 'line' && (
        <LineContent line={row.line} open={open} checked={checkable ? checked : null} />
      )}
    </div>
  )
})
