import { useEffect, useRef } from 'react'
import { grouped } from '../../words/count.ts'
import { listWords } from '../../words/list.ts'
import type { Completing, Option } from './use-completion.ts'

interface CompletionsProps {
  id: string
  completing: Completing
  onTake: (option: Option) => void
}

/** What can be typed, below the box. The keyboard stays in the box; the mouse may choose here. */
export function Completions({ id, completing: { options, active }, onTake }: CompletionsProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div
      ref={box}
      id={`${id}-options`}
      role="listbox"
      aria-label={listWords.completions}
      className="completions"
      hidden={options.length === 0}
    >
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box above hears the keys
        <div
          key={option.insert}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="completion"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          <bdi className="completion-label">{option.label}</bdi>
          {option.detail && <span className="completion-detail">{option.detail}</span>}
          {option.count !== null && <span className="completion-count">{grouped(option.count)}</span>}
        </div>
      ))}
    </div>
  )
}
