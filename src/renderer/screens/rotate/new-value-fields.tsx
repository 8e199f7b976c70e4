import type { NewValue, RotationLook } from '../../../shared/rotation.ts'
import { ChoiceField } from '../../components/choice-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { rotateWords as words } from '../../words/rotate.ts'

export interface Typed {
  readonly by: NewValue['by']
  readonly text: string
  readonly length: string
}

/** What was typed as a value, or what is wrong with it. */
export function typedValue({ by, text, length }: Typed): NewValue | string {
  if (by === 'service') return { by }
  if (by === 'given') return text.trim() === '' ? words.empty : { by, value: text }
  const wanted = Number(length)
  if (!Number.isInteger(wanted) || wanted < 12 || wanted > 256) return words.lengthWrong
  return { by, length: wanted, symbols: false }
}

interface NewValueFieldsProps {
  look: RotationLook
  typed: Typed
  error: string | null
  working: boolean
  onChange: (typed: Typed) => void
}

/** Where the new value comes from: the person, chance, or the service. */
export function NewValueFields({ look, typed, error, working, onChange }: NewValueFieldsProps) {
  if (look.madeBy !== null) return <p className="quiet">{words.serviceHelp(look.madeBy)}</p>
  return (
    <>
      <ChoiceField
        label={words.value}
        value={typed.by}
        disabled={working}
        options={(['given', 'random'] as const).map((by) => ({ value: by, label: words.ways[by] }))}
        help={typed.by === 'random' ? words.randomHelp : undefined}
        onChange={(by) => onChange({ ...typed, by: by as NewValue['by'] })}
      />
      {typed.by === 'given' ? (
        <TextField
          label={words.newValue(look.label)}
          secret
          required
          readOnly={working}
          value={typed.text}
          error={error}
          onChange={(text) => onChange({ ...typed, text })}
        />
      ) : (
        <TextField
          label={words.length}
          required
          readOnly={working}
          value={typed.length}
          help={words.lengthHelp}
          error={error}
          onChange={(length) => onChange({ ...typed, length })}
        />
      )}
    </>
  )
}
