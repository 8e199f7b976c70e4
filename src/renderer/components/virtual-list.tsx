import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import './virtual-list.css'

interface VirtualListProps {
  label: string
  total: number
  rowHeight: number
  /** The row that the keyboard is on; it stays in the document wherever the list is scrolled. */
  active: number
  selected: number | null
  /** A new question: the list goes back to its top. */
  question: string
  /** What stands over a row, where a group of rows begins with it. */
  headOf?: (index: number) => ReactNode
  /** Hands out what moves the keyboard to a row: to the one it is on, or to `index`. */
  focusRef?: (focus: (index?: number) => void) => void
  renderRow: (index: number) => ReactNode
  onActive: (index: number) => void
  onOpen: () => void
  onRange: (first: number, last: number) => void
}

const groupHeadHeight = 32

/** Thousands of rows of one height, of which only those in sight exist. One row takes part in tabbing. */
export function VirtualList(props: VirtualListProps) {
  const { label, total, rowHeight, active, selected, question, renderRow, onActive, onOpen, onRange } = props
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range)
      if (active < total && !rows.includes(active)) rows.push(active)
      return rows.sort((a, b) => a - b)
    },
    [active, total],
  )
  const headHeight = (index: number) => (props.headOf?.(index) ? groupHeadHeight : 0)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight + headHeight(index),
    overscan: 6,
    paddingStart: 4,
    paddingEnd: 8,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 8,
    rangeExtractor,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: other heads mean other heights
  useLayoutEffect(() => virtual.measure(), [props.headOf])
  const first = virtual.range?.startIndex ?? 0
  const last = Math.min(virtual.range?.endIndex ?? 0, Math.max(0, total - 1))

  useEffect(() => {
    if (total > 0) onRange(first, last)
  }, [first, last, total, onRange])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question is what moves the list
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [question])

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)
    if (!row) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })

  function go(index: number) {
    const next = Math.min(total - 1, Math.max(0, index))
    wantsFocus.current = true
    virtual.scrollToIndex(next)
    onActive(next)
  }
  props.focusRef?.((index = active) => go(index))

  function onKeyDown(event: KeyboardEvent) {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      j: active + 1,
      k: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') onOpen()
    const next = moves[event.key]
    if (next === undefined) return
    event.preventDefault()
    go(next)
  }

  return (
    <div ref={scroller} className="virtual" data-testid="credential-list">
      <div
        role="listbox"
        aria-label={label}
        className="virtual-rows"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().flatMap(({ index, start }) => [
          headHeight(index) > 0 && (
            <div
              key={`head ${index}`}
              role="presentation"
              className="virtual-head"
              style={{ transform: `translateY(${start}px)` }}
            >
              {props.headOf?.(index)}
            </div>
          ),
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it hears the keys
          <div
            key={index}
            role="option"
            className="virtual-row"
            data-index={index}
            aria-selected={index === selected}
            aria-setsize={total}
            aria-posinset={index + 1}
            tabIndex={index === Math.min(active, total - 1) ? 0 : -1}
            style={{ height: rowHeight, transform: `translateY(${start + headHeight(index)}px)` }}
            onClick={() => {
              wantsFocus.current = true
              onActive(index)
            }}
          >
            {renderRow(index)}
          </div>,
        ])}
      </div>
    </div>
  )
}
