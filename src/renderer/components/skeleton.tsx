import type { ReactNode } from 'react'
import { commonWords } from '../words/common.ts'
import { useDue } from './delayed.tsx'
import './skeleton.css'

interface SkeletonProps {
  children: ReactNode
  className?: string
  /** It was waited for already. */
  late?: boolean
}

/**
 * The shape of what is on its way. It takes the room of what comes at once, so that nothing jumps, and is seen and
 * heard of only when the wait gets noticeable.
 */
export function Skeleton({ children, className = '', late = false }: SkeletonProps) {
  const due = useDue(late ? 0 : undefined)
  return (
    <div
      className={`skeletons ${due ? '' : 'skeletons-early'} ${className}`}
      role="status"
      data-testid="waiting"
    >
      {due && <span className="visually-hidden">{commonWords.loading}</span>}
      <div aria-hidden="true">{children}</div>
    </div>
  )
}

const widths = [46, 62, 38, 54, 50]

interface SkeletonBarProps {
  /** In percent of the room there is; by its place among others where it is one of many. */
  width?: number
  index?: number
  /** A title rather than a line. */
  tall?: boolean
}

/** A line of text. */
export function SkeletonBar({
  index = 0,
  width = widths[index % widths.length] ?? 50,
  tall,
}: SkeletonBarProps) {
  return (
    <span
      className={`skeleton skeleton-bar${tall ? ' skeleton-bar-tall' : ''}`}
      style={{ width: `${width}%` }}
    />
  )
}

interface SkeletonRowsProps {
  count: number
  /** Two lines of text in each. */
  two?: boolean
  /** A sign before the text. */
  tile?: boolean
}

/** Rows in a box, as most lists outside of the main one have them. */
export function SkeletonRows({ count, two = false, tile = false }: SkeletonRowsProps) {
  return (
    <div className="skeleton-box">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={index} className={`skeleton-row${two ? ' skeleton-row-two' : ''}`}>
          {tile && <span className="skeleton skeleton-tile" />}
          <span className="skeleton-text">
            <SkeletonBar index={index} />
            {two && <SkeletonBar index={index + 2} />}
          </span>
        </div>
      ))}
    </div>
  )
}

/** Boxes in columns, as in the picture of where secrets are used. */
export function SkeletonPicture() {
  return (
    <div className="skeleton-picture">
      {[1, 3, 2].map((boxes) => (
        <span key={boxes}>
          {Array.from({ length: boxes }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
            <span key={index} className="skeleton" />
          ))}
        </span>
      ))}
    </div>
  )
}
