import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { CredentialDetail } from '../../../shared/credential.ts'
import type { Conflict, Side } from '../../../shared/sync.ts'
import { Button } from '../../components/button.tsx'
import { useEdits } from '../../state/edits.ts'
import { conflictWords as words } from '../../words/conflict.ts'
import { valueWords } from '../../words/plan.ts'

interface ConflictFieldsProps {
  conflict: Conflict
  credential: CredentialDetail
  provider: string
}

/** A choice per field, and one for all of them. What is not chosen stays in conflict. */
export function ConflictFields({ conflict, credential, provider }: ConflictFieldsProps) {
  const { resolve } = useEdits()
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const { fields } = conflict
  // A sync may have settled a field meanwhile: only what is still in conflict is sent.
  const open = fields.filter(({ field }) => chosen[field] !== undefined)

  function decide() {
    const choose = Object.fromEntries(open.map(({ field }) => [field, chosen[field]!]))
    void resolve(credential, choose, fields.length - open.length)
  }
  return (
    <div className="conflict-body">
      {fields.map((field) => (
        <ConflictField
          key={field.field}
          field={field}
          provider={provider}
          side={chosen[field.field] ?? null}
          onChoose={(side) => setChosen({ ...chosen, [field.field]: side })}
        />
      ))}
      <div className="conflict-actions">
        <Button onPress={() => resolve(credential, 'mine')}>{words.allMine}</Button>
        <Button onPress={() => resolve(credential, 'theirs')}>{words.allTheirs(provider)}</Button>
        <span className="conflict-decide">
          {open.length > 0 && (
            <Button tone="primary" onPress={decide}>
              {words.apply(open.length)}
            </Button>
          )}
        </span>
      </div>
    </div>
  )
}

interface ConflictFieldProps {
  field: Conflict['fields'][number]
  provider: string
  side: Side | null
  onChoose: (side: Side) => void
}

function ConflictField({ field, provider, side, onChoose }: ConflictFieldProps) {
  const { label, mine, theirs, base } = field
  return (
    <div className="conflict-field">
      <RadioGroup
        aria-label={words.field(label)}
        className="conflict-sides"
        value={side}
        onChange={(value) => onChoose(value as Side)}
      >
        <p className="conflict-label" aria-hidden="true">
          {label}
        </p>
        <SideCard side="mine" name={words.mine} value={mine} />
        <SideCard side="theirs" name={words.theirs(provider)} value={theirs} />
      </RadioGroup>
      <p className="conflict-base">
        {words.base}: <bdi className="selectable">{valueWords(base)}</bdi>
      </p>
    </div>
  )
}

function SideCard({
  side,
  name,
  value,
}: {
  side: Side
  name: string
  value: Conflict['fields'][number]['mine']
}) {
  const empty = value === null || value === ''
  return (
    <Radio value={side} className="side-card">
      <span className="side-mark" aria-hidden="true" />
      <span className="side-text">
        <span className="side-name">{name}</span>
        <bdi className={empty ? 'side-none' : 'side-value'}>{empty ? words.none : valueWords(value)}</bdi>
      </span>
    </Radio>
  )
}
