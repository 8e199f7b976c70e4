import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { CredentialDetail } from '../../../shared/credential.ts'
import { Button } from '../../components/button.tsx'
import { SectionWait } from '../../components/section-wait.tsx'
import { useServices } from '../../state/context.ts'
import { explain } from '../../state/failure.ts'
import { historyWords as words } from '../../words/history.ts'
import { HistoryEntry } from './history-entry.tsx'
import './history.css'

const first = 5

/** What became of the credential, newest first. Each entry leads back to the state before it. */
export function History({ credential, provider }: { credential: CredentialDetail; provider: string }) {
  const { dialog, history } = useServices()
  const { id, versions, failure } = useStore(history)
  const [all, setAll] = useState(false)
  useEffect(() => void history.getState().show(credential.id), [history, credential.id])

  if (id !== credential.id || (versions === null && failure === null))
    return <SectionWait title={words.title} />
  const shown = all ? (versions ?? []) : (versions ?? []).slice(0, first)
  const hidden = (versions?.length ?? 0) - shown.length
  const newest = versions?.[0]
  return (
    <section aria-label={words.title} data-testid="history">
      <h3 className="section-title">
        {words.title}
        {newest && (
          <Button
            tone="link"
            onPress={() =>
              dialog.getState().show({ kind: 'compare', credential, from: newest.version, to: 'now' })
            }
          >
            {words.compare}
          </Button>
        )}
      </h3>
      {failure && <p className="quiet">{explain(failure).text}</p>}
      {versions?.length === 0 && <p className="quiet">{words.none}</p>}
      <ol className="timeline">
        {shown.map((version) => (
          <HistoryEntry key={version.version} version={version} credential={credential} provider={provider} />
        ))}
      </ol>
      {hidden > 0 && (
        <Button tone="link" onPress={() => setAll(true)}>
          {words.more(hidden)}
        </Button>
      )}
    </section>
  )
}
