import { ArrowRight, KeyRound } from 'lucide-react'
import type { ReactNode } from 'react'
import './changes.css'

export interface ShownChange {
  field: string
  label: string
  secret: boolean
  /** null: there is no value. */
  before: string | null
  after: string | null
}

interface ChangesProps {
  changes: readonly ShownChange[]
  words: { secretChanged: string; empty: string; becomes: string }
  /** Of something that is made there is no «before». */
  created?: boolean
  /** Beside a secret that changed: what can be done with the old one. */
  secretAction?: (change: ShownChange) => ReactNode
}

/** Field by field: what it was, an arrow, what it becomes. Of a secret only that it changes. */
export function Changes({ changes, words, created = false, secretAction }: ChangesProps) {
  return (
    <dl className="changes">
      {changes.map((change) => (
        <div key={change.field} className="change">
          <dt className="change-label">{change.label}</dt>
          <dd className="change-values">
            {change.secret ? (
              <>
                <span className="change-secret">
                  <KeyRound size={12} aria-hidden="true" />
                  {words.secretChanged}
                </span>
                {secretAction?.(change)}
              </>
            ) : (
              <>
                {!created && (
                  <>
                    <Value as="del" value={change.before} empty={words.empty} />
                    <ArrowRight size={12} className="change-arrow" aria-hidden="true" />
                    <span className="visually-hidden">{words.becomes}</span>
                  </>
                )}
                <Value as="ins" value={change.after} empty={words.empty} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ as: As, value, empty }: { as: 'del' | 'ins'; value: string | null; empty: string }) {
  if (value === null) return <span className="change-none">{empty}</span>
  return (
    <As className={As === 'del' ? 'change-before' : 'change-after'}>
      <bdi>{value}</bdi>
    </As>
  )
}
