import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { commonWords } from '../words/common.ts'
import { Splitter } from './splitter.tsx'
import './panes.css'

interface PanesProps {
  start: ReactNode
  middle: ReactNode
  /** Without a third pane the second takes the rest. */
  end?: ReactNode
  /** As a person left them; null: as fits the window. */
  widths?: { readonly start: number; readonly middle: number } | null
  onWidths?: (widths: { start: number; middle: number }) => void
}

const startWidth = { min: 184, max: 360 }
const middleWidth = { min: 280, max: 1000 }

const fitting = (width: number, share: number, { min, max }: { min: number; max: number }) =>
  Math.round(Math.min(max, Math.max(min, width * share)))

/** Three panes side by side. The first two keep the width a person gives them; the third takes the rest. */
export function Panes({ start, middle, end, widths, onWidths }: PanesProps) {
  const [first, setFirst] = useState(
    () => widths?.start ?? fitting(window.innerWidth, 0.2, { min: 204, max: 272 }),
  )
  const [second, setSecond] = useState(
    () => widths?.middle ?? fitting(window.innerWidth, 0.36, { min: 320, max: 520 }),
  )
  const panes = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    panes.current?.style.setProperty('--start-width', `${first}px`)
    panes.current?.style.setProperty('--middle-width', `${second}px`)
  }, [first, second])
  return (
    <div className={end ? 'panes' : 'panes panes-two'} ref={panes}>
      {start}
      <Splitter
        label={commonWords.startWidth}
        value={first}
        {...startWidth}
        onChange={(next) => {
          setFirst(next)
          onWidths?.({ start: next, middle: second })
        }}
      />
      {middle}
      {end && (
        <>
          <Splitter
            label={commonWords.middleWidth}
            value={second}
            {...middleWidth}
            onChange={(next) => {
              setSecond(next)
              onWidths?.({ start: first, middle: next })
            }}
          />
          {end}
        </>
      )}
    </div>
  )
}
