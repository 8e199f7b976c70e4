import { Button } from './button.tsx'
import './take-away.css'

export interface TakingWords {
  takeAway: string
  takeAwayLabel: (label: string) => string
  keep: string
  keepLabel: (label: string) => string
  taken: string
}

export interface TakeAwayProps {
  label: string
  disabled: boolean
  taking: { words: TakingWords; taken: boolean; onTake: (taken: boolean) => void }
}

/** Gives a held secret up with the next save, or keeps it after all. */
export function TakeAway({ label, disabled, taking: { words, taken, onTake } }: TakeAwayProps) {
  if (!taken) {
    return (
      <span className="take-away">
        <Button
          tone="link"
          aria-label={words.takeAwayLabel(label)}
          isDisabled={disabled}
          onPress={() => onTake(true)}
        >
          {words.takeAway}
        </Button>
      </span>
    )
  }
  return (
    <div className="field">
      <p className="field-label">{label}</p>
      <div className="taken">
        <span role="status">{words.taken}</span>
        <Button
          tone="link"
          autoFocus
          aria-label={words.keepLabel(label)}
          isDisabled={disabled}
          onPress={() => onTake(false)}
        >
          {words.keep}
        </Button>
      </div>
    </div>
  )
}
