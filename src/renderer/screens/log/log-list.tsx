import { useVirtualizer } from '@tanstack/react-virtual'
import {
  CircleAlert,
  CircleCheck,
  CircleHelp,
  CircleStop,
  GitCompareArrows,
  type LucideIcon,
  Minus,
  Plus,
  Trash2,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { LogEvent, LogLine } from '../../../shared/sync.ts'
import { Ago } from '../../components/ago.tsx'
import { Name } from '../../components/name.tsx'
import { Tilde } from '../../components/tilde.tsx'
import { useServices } from '../../state/context.ts'
import { lineWords, logWords as words } from '../../words/log.ts'

const signs: Record<LogEvent, readonly [LucideIcon | typeof Tilde, 'good' | 'amber' | 'red' | 'quiet']> = {
  'run-finished': [CircleCheck, 'quiet'],
  'run-failed': [CircleAlert, 'red'],
  'run-cancelled': [CircleStop, 'quiet'],
  'created-there': [Plus, 'good'],
  'changed-there': [Tilde, 'good'],
  'deleted-there': [Minus, 'good'],
  'push-failed': [CircleAlert, 'red'],
  conflict: [GitCompareArrows, 'amber'],
  trashed: [Trash2, 'quiet'],
  doubt: [CircleHelp, 'amber'],
  'not-listed': [CircleHelp, 'amber'],
  settled: [CircleCheck, 'good'],
}

/** Lines as far back as they were scrolled: near the end of what is known the next page is asked for. */
export function LogList({ lines }: { lines: readonly LogLine[] }) {
  const { log } = useServices()
  const complete = useStore(log, (state) => state.complete)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.message ? 58 : 40),
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 8,
    paddingStart: 4,
  })
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => {
    if (last >= lines.length - 20) void log.getState().older()
  }, [last, lines.length, log])
  return (
    <section
      ref={scroller}
      className="log-scroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      data-testid="sync-log"
      aria-label={words.list}
    >
      <ol className="log-lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li
            key={lines[index]!.id}
            ref={virtual.measureElement}
            className="log-line"
            data-index={index}
            aria-setsize={complete ? lines.length : -1}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Line line={lines[index]!} />
          </li>
        ))}
      </ol>
      <p className="log-end">{complete ? words.start : words.older}</p>
    </section>
  )
}

function Line({ line }: { line: LogLine }) {
  const [Icon, tone] = signs[line.event]
  const { name, message, label, at } = line
  return (
    <>
      <span className={`log-sign log-sign-${tone}`} aria-hidden="true">
        <Icon size={13} />
      </span>
      <span className="log-text">
        {name && (
          <>
            <bdi className="log-name selectable">{name}</bdi>{' '}
          </>
        )}
        <span className={name ? 'quiet' : ''}>{lineWords(line)}</span>
      </span>
      <Name className="log-label">{label}</Name>
      <span className="log-when">
        <Ago at={at} />
      </span>
      {message && <span className="log-message selectable">{message}</span>}
    </>
  )
}
