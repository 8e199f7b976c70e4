import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import './progress.css'

/** How far something is; with no total, only that it goes on. */
export function ProgressBar({ label, done, total }: { label: string; done: number; total: number }) {
  const known = total > 0
  return (
    <AriaProgressBar
      className="bar"
      aria-label={label}
      isIndeterminate={!known}
      value={done}
      maxValue={known ? total : 1}
    >
      <svg className="bar-line" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect
          className={known ? 'bar-fill' : 'bar-fill bar-fill-moving'}
          width={known ? (done / total) * 100 : 30}
          height="2"
        />
      </svg>
    </AriaProgressBar>
  )
}
