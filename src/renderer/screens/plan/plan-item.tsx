import { memo } from 'react'
import type { PlanLine } from '../../../shared/sync.ts'
import type { Checked, PlanRow } from '../../state/plan-rows.ts'
import { LineContent, PlaceContent, SideContent } from './plan-contents.tsx'
import { levelOf } from './plan-moves.ts'

interface PlanItemProps {
  row: PlanRow
  index: number
  top: number
  measure: (element: HTMLElement | null) => void
  /** null: it has no checkbox. */
  checked: Checked | null
  label: string
  open: boolean | null
  active: boolean
  /** The same object for as long as the tree is there: rows that did not change are not drawn again. */
  does: { turn(row: PlanRow): void; leave(row: PlanRow): void; decide(line: PlanLine): void }
}

/** One row of the tree. What it shows is what it is called: signs carry their words for those who hear them. */
export const PlanItem = memo(function PlanItem(props: PlanItemProps) {
  const { row, index, top, measure, checked, label, open, active, does } = props
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
      {...(checked !== null && { 'aria-checked': checked === 'some' ? 'mixed' : checked === 'all' })}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        const target = event.target as Element
        if (target.closest('.plan-check')) does.leave(row)
        else if (target.closest('.plan-decide') && row.kind === 'line') does.decide(row.line)
        // Text that is being selected is not a press.
        else if (window.getSelection()?.isCollapsed !== false && open !== null) does.turn(row)
      }}
    >
      {row.kind === 'side' && <SideContent row={row} label={label} open={open === true} checked={checked} />}
      {row.kind === 'place' && <PlaceContent row={row} open={open === true} checked={checked} />}
      {row.kind === 'line' && <LineContent line={row.line} open={open} checked={checked} />}
    </div>
  )
})
