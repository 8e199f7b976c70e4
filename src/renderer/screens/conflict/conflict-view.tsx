import { GitCompareArrows } from 'lucide-react'
import type { CredentialDetail } from '../../../shared/credential.ts'
import type { Conflict } from '../../../shared/sync.ts'
import { Button } from '../../components/button.tsx'
import { Changes } from '../../components/changes.tsx'
import { useEdits } from '../../state/edits.ts'
import { conflictWords as words } from '../../words/conflict.ts'
import { planWords } from '../../words/plan.ts'
import { shownValue } from '../history/difference.tsx'
import { ConflictFields } from './conflict-fields.tsx'
import './conflict.css'

interface ConflictViewProps {
  conflict: Conflict
  credential: CredentialDetail
  provider: string
}

/** Both sides beside each other, what they last agreed on below, and the ways to decide. */
export function ConflictView({ conflict, credential, provider }: ConflictViewProps) {
  const { gone, deletedHere } = conflict
  const whole = gone || deletedHere
  const title = gone ? words.goneTitle(provider) : deletedHere ? words.deletedTitle(provider) : words.title
  const text = gone
    ? words.goneText(provider)
    : deletedHere
      ? words.deletedText(provider)
      : words.text(provider)
  return (
    <section className="conflict" aria-label={title} data-testid="conflict">
      <header className="conflict-head">
        <GitCompareArrows size={16} aria-hidden="true" />
        <div>
          <h3 className="conflict-title">{title}</h3>
          <p>{text}</p>
        </div>
      </header>
      {whole ? (
        <WholeConflict conflict={conflict} credential={credential} provider={provider} />
      ) : (
        <ConflictFields conflict={conflict} credential={credential} provider={provider} />
      )}
    </section>
  )
}

/** One side deleted what the other changed: there is nothing to decide field by field. */
function WholeConflict({ conflict, credential, provider }: ConflictViewProps) {
  const { resolve } = useEdits()
  const { gone, deletedHere, fields } = conflict
  const mine = gone ? words.goneMine(provider) : words.deletedMine(provider)
  const theirs = gone ? words.goneTheirs : words.deletedTheirs
  const changes = fields.map(({ field, label, mine: here, theirs: there, base }) => ({
    field,
    label,
    secret: false,
    before: shownValue(base),
    after: shownValue(deletedHere ? there : here),
  }))
  return (
    <div className="conflict-body">
      {changes.length > 0 && <Changes changes={changes} words={planWords} />}
      <div className="conflict-actions">
        <Button onPress={() => resolve(credential, 'mine')}>{mine}</Button>
        <Button onPress={() => resolve(credential, 'theirs')}>{theirs}</Button>
      </div>
    </div>
  )
}
