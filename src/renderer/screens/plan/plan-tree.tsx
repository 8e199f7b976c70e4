import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PlanLine } from '../../../shared/sync.ts'
import { isDecidable, type PlanRow, planRows, startsOpen } from '../../state/plan-rows.ts'
import { planWords as words } from '../../words/plan.ts'
import { PlanItem } from './plan-item.tsx'
import { checkOf, isOpen, keysOf, parentOf, toggled } from './plan-moves.ts'

interface PlanTreeProps {
  lines: readonly PlanLine[]
  out: ReadonlySet<string>
  label: string
  busy: boolean
  onLeave: (keys: readonly string[], leave: boolean) => void
  onDecide: (line: PlanLine) => void
}

const estimate = (row: PlanRow | undefined): number => {
  if (!row || row.kind === 'place') return 34
  if (row.kind === 'side') return 54
  return 36 + (startsOpen(row.line) ? row.line.fields.length * 21 + 8 : 0)
}

/** Thousands of lines as one tree: the arrow keys move and open, Space leaves out, Enter opens or decides. */
export function PlanTree({ lines, out, label, busy, onLeave, onDecide }: PlanTreeProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  /** Sides and places that were closed, and lines whose fields were shown or hidden by hand. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const rows = useMemo(() => planRows(lines, turned), [lines, turned])
  const active = Math.max(
    0,
    rows.findIndex(({ key }) => key === activeKey),
  )
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      if (!shown.includes(active)) shown.push(active)
      return shown.sort((a, b) => a - b)
    },
    [active],
  )
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
    paddingEnd: 12,
    rangeExtractor,
  })

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)
    if (!row) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })

  function go(index: number) {
    const next = Math.min(rows.length - 1, Math.max(0, index))
    wantsFocus.current = true
    virtual.scrollToIndex(next)
    setActiveKey(rows[next]?.key ?? null)
  }
  const turn = (row: PlanRow) => setTurned(toggled(turned, row.key))
  function leave(row: PlanRow) {
    const keys = keysOf(row)
    if (keys.length > 0) onLeave(keys, !keys.every((key) => out.has(key)))
  }

  const press = (act: (row: PlanRow) => void) => (row: PlanRow) => {
    wantsFocus.current = true
    setActiveKey(row.key)
    act(row)
  }
  const latest = useRef({ turn, leave, onDecide })
  latest.current = { turn, leave, onDecide }
  const [does] = useState(() => ({
    turn: press((row) => latest.current.turn(row)),
    leave: press((row) => latest.current.leave(row)),
    decide: (line: PlanLine) => latest.current.onDecide(line),
  }))

  function onKeyDown(event: KeyboardEvent) {
    const row = rows[active]
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return
    const page = 10
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    }
    const open = isOpen(row, turned)
    if (event.key === ' ') leave(row)
    else if (event.key === 'Enter' && row.kind === 'line' && isDecidable(row.line)) onDecide(row.line)
    else if (event.key === 'Enter') turn(row)
    else if (event.key === 'ArrowRight' && open === false) turn(row)
    else if (event.key === 'ArrowRight' && row.kind !== 'line') go(active + 1)
    else if (event.key === 'ArrowLeft' && open === true) turn(row)
    else if (event.key === 'ArrowLeft') go(parentOf(rows, active))
    else if (moves[event.key] !== undefined) go(moves[event.key]!)
    else return
    event.preventDefault()
  }

  return (
    <div ref={scroller} className="plan-scroll" data-testid="plan" inert={busy}>
      <div
        role="tree"
        aria-label={words.list}
        className="plan-rows"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => (
          <PlanItem
            key={rows[index]!.key}
            row={rows[index]!}
            index={index}
            top={start}
            measure={virtual.measureElement}
            checked={checkOf(rows[index]!, out)}
            label={label}
            open={isOpen(rows[index]!, turned)}
            active={index === active}
            does={does}
          />
        ))}
      </div>
    </div>
  )
}
