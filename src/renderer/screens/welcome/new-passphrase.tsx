import { TextField } from '../../components/text-field.tsx'
import { createWords, lengthHint } from '../../words/welcome.ts'

export interface Passphrases {
  first: string
  second: string
}

export const noPassphrases: Passphrases = { first: '', second: '' }

/** What keeps a new passphrase from being taken, by field; main checks the length again. */
export function passphraseIssues({ first, second }: Passphrases): { first?: string; second?: string } {
  if (Array.from(first).length < 8) return { first: createWords.tooShort }
  return first === second ? {} : { second: createWords.differs }
}

interface NewPassphraseProps {
  labels: { first: string; second: string }
  value: Passphrases
  issues: { first?: string; second?: string }
  disabled: boolean
  onChange: (value: Passphrases) => void
}

/** A passphrase, twice. The hint counts characters and claims nothing else. */
export function NewPassphrase({ labels, value, issues, disabled, onChange }: NewPassphraseProps) {
  return (
    <>
      <TextField
        label={labels.first}
        secret
        required
        readOnly={disabled}
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        help={lengthHint(Array.from(value.first).length)}
        error={issues.first}
      />
      <TextField
        label={labels.second}
        secret
        required
        readOnly={disabled}
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        error={issues.second}
      />
    </>
  )
}
